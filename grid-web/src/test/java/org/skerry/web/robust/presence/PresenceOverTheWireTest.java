// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.presence;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class PresenceOverTheWireTest implements PresenceServiceContract {
    private final PresenceRobustHandler handler = new PresenceRobustHandler(new InMemoryPresenceService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final PresenceService testee = new RobustPresenceConnector(server.base(), server.calls());

    @Override
    public PresenceService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
