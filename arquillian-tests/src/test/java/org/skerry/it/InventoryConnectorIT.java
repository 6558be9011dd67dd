// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.InventoryServiceContract;
import org.skerry.connector.inventory.RobustInventoryConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class InventoryConnectorIT implements InventoryServiceContract {
    @Override
    public InventoryService testee() {
        return new RobustInventoryConnector(Grid.privateUri(), Grid.calls());
    }
}
