// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.griduser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.GridUserServiceContract;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.FormTalk;
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

    /** It would take the home away. */
    @Test
    void aPlaceWithoutItsRegionChangesNothing() {
        var user = AgentId.random().toString();
        var home = new UserPlace(RegionId.random(), new Vector3(1, 2, 3), new Vector3(0, 1, 0));
        testee.setHome(user, home);
        assertThat(FormTalk.ask(handler.table(), "METHOD=sethome&UserID=" + user))
                .isEqualTo(FormTalk.indented("<result>Failure</result>"));
        assertThat(testee.find(user).orElseThrow().home()).isEqualTo(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
