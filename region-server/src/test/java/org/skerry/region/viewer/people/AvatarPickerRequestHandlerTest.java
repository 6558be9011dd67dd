// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AvatarPickerReply;
import org.skerry.udp.message.AvatarPickerRequest;

class AvatarPickerRequestHandlerTest {
    private static final UUID QUERY = new UUID(5, 5);
    private final RegionEnv env = new RegionEnv();

    @Test
    void findsPeopleByWhatTheirNamesBeginWith() {
        var viewer = env.arrived("Test", 50, 50);
        var second = env.arrived("Second", 60, 50);
        var reply = ask(viewer, "sec us");
        assertThat(reply.agentData().queryId()).isEqualTo(QUERY);
        assertThat(reply.data()).hasSize(1);
        assertThat(reply.data().getFirst().avatarId()).isEqualTo(second.agent());
        assertThat(reply.data().getFirst().firstName().text()).isEqualTo("Second");
    }

    @Test
    void isAnsweredWithNobodyForAnUnknownOrShortName() {
        var viewer = env.arrived("Test", 50, 50);
        for (var text : List.of("nobody here", "us", "", " ".repeat(9), "x".repeat(200))) {
            var data = ask(viewer, text).data();
            assertThat(data).hasSize(1);
            assertThat(data.getFirst().avatarId()).isEqualTo(new UUID(0, 0));
        }
    }

    private AvatarPickerReply ask(FakeViewer viewer, String text) {
        viewer.forget();
        viewer.send(new AvatarPickerRequest(
                new AvatarPickerRequest.AgentData(viewer.agent(), viewer.session(), QUERY),
                new AvatarPickerRequest.Data(Octets.utf8z(text))));
        env.tick(1);
        return viewer.last(AvatarPickerReply.class);
    }
}
