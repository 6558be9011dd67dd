// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.inventory;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.InventoryServiceContract;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class InventoryOverTheWireTest implements InventoryServiceContract {
    private final InventoryRobustHandler handler = new InventoryRobustHandler(new InMemoryInventoryService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final InventoryService testee = new RobustInventoryConnector(server.base(), server.calls());

    @Override
    public InventoryService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
