// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.friend;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.friend.FriendsServiceContract;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class FriendsOverTheWireTest implements FriendsServiceContract {
    private final FriendsRobustHandler handler = new FriendsRobustHandler(new InMemoryFriendsService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final FriendsService testee = new RobustFriendsConnector(server.base(), server.calls());

    @Override
    public FriendsService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
