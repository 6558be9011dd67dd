// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.AssetServiceContract;
import org.skerry.connector.asset.RobustAssetConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class AssetConnectorIT implements AssetServiceContract {
    @Override
    public AssetService testee() {
        return new RobustAssetConnector(Grid.privateUri(), Grid.calls());
    }
}
