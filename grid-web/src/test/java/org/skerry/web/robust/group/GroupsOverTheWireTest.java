// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.group;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.group.GroupsService;
import org.skerry.api.group.GroupsServiceContract;
import org.skerry.api.group.InMemoryGroupsService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.connector.group.RobustGroupsConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class GroupsOverTheWireTest implements GroupsServiceContract {
    private final GroupsRobustHandler handler =
            new GroupsRobustHandler(new InMemoryGroupsService(), new InMemoryPresenceService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final GroupsService testee = new RobustGroupsConnector(server.base(), server.calls());

    @Override
    public GroupsService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
