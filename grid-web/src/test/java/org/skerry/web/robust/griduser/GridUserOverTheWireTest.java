// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.griduser;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.GridUserServiceContract;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class GridUserOverTheWireTest implements GridUserServiceContract {
    private final GridUserRobustHandler handler = new GridUserRobustHandler(new InMemoryGridUserService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final GridUserService testee = new RobustGridUserConnector(server.base(), server.calls());

    @Override
    public GridUserService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
