// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.avatar;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.AvatarServiceContract;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class AvatarOverTheWireTest implements AvatarServiceContract {
    private final AvatarRobustHandler handler = new AvatarRobustHandler(new InMemoryAvatarService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final AvatarService testee = new RobustAvatarConnector(server.base(), server.calls());

    @Override
    public AvatarService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
