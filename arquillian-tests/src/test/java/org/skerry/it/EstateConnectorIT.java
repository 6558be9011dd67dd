// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.estate.EstateService;
import org.skerry.api.estate.EstateServiceContract;
import org.skerry.connector.estate.RobustEstateConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class EstateConnectorIT implements EstateServiceContract {
    @Override
    public EstateService testee() {
        return new RobustEstateConnector(Grid.privateUri(), Grid.calls());
    }
}
