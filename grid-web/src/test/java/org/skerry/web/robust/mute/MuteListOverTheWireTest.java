// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.mute;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.mute.InMemoryMuteListService;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.mute.MuteListServiceContract;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class MuteListOverTheWireTest implements MuteListServiceContract {
    private final MuteListRobustHandler handler = new MuteListRobustHandler(new InMemoryMuteListService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final MuteListService testee = new RobustMuteListConnector(server.base(), server.calls());

    @Override
    public MuteListService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
