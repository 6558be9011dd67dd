// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.DirFindQuery;
import org.skerry.udp.message.DirPeopleReply;

class DirFindQueryHandlerTest {
    private static final UUID QUERY = new UUID(5, 5);
    private final RegionEnv env = new RegionEnv();

    @Test
    void findsPeopleAndTellsWhoIsOnline() {
        var viewer = env.arrived("Test", 50, 50);
        var second = env.arrived("Second", 60, 50);
        second.logout();
        ask(viewer, "user", 1, 0);
        var lines = viewer.last(DirPeopleReply.class).queryReplies();
        assertThat(lines)
                .extracting(DirPeopleReply.QueryReplies::agentId)
                .containsExactlyInAnyOrder(viewer.agent(), second.agent());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.online()).isEqualTo(line.agentId().equals(viewer.agent())));
    }

    @Test
    void pagesThroughWhatIsFound() {
        var viewer = env.arrived("Test", 50, 50);
        ask(viewer, "user", 1, 1);
        assertThat(viewer.last(DirPeopleReply.class).queryReplies()).isEmpty();
        ask(viewer, "user", 1, -7);
        assertThat(viewer.last(DirPeopleReply.class).queryReplies()).hasSize(1);
    }

    @Test
    void findsNothingElse() {
        var viewer = env.arrived("Test", 50, 50);
        ask(viewer, "user", 0x10, 0);
        assertThat(viewer.received(DirPeopleReply.class)).isEmpty();
    }

    private void ask(FakeViewer viewer, String text, int flags, int start) {
        viewer.send(new DirFindQuery(
                new DirFindQuery.AgentData(viewer.agent(), viewer.session()),
                new DirFindQuery.QueryData(QUERY, Octets.utf8z(text), flags, start)));
        env.tick(2);
    }
}
