// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.offline;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageServiceContract;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class OfflineMessageOverTheWireTest implements OfflineMessageServiceContract {
    private final OfflineMessageRobustHandler handler =
            new OfflineMessageRobustHandler(new InMemoryOfflineMessageService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final OfflineMessageService testee = new RobustOfflineMessageConnector(server.base(), server.calls());

    @Override
    public OfflineMessageService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
