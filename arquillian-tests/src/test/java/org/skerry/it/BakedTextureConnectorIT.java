// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.bake.BakedTextureServiceContract;
import org.skerry.connector.bake.RobustBakedTextureConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class BakedTextureConnectorIT implements BakedTextureServiceContract {
    @Override
    public BakedTextureService testee() {
        return new RobustBakedTextureConnector(Grid.privateUri(), Grid.calls());
    }
}
