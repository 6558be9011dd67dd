// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AvatarClassifiedReply;
import org.skerry.udp.message.AvatarNotesReply;
import org.skerry.udp.message.AvatarPicksReply;
import org.skerry.udp.message.GenericMessage;

class ProfileMethodsTest {
    private static final UUID ASKED = new UUID(3, 3);
    private final RegionEnv env = new RegionEnv();

    @Test
    void areAnsweredWithNothingKept() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(generic(viewer, "avatarpicksrequest", ASKED.toString()));
        viewer.send(generic(viewer, "avatarnotesrequest", ASKED.toString()));
        viewer.send(generic(viewer, "avatarclassifiedsrequest", ASKED.toString()));
        assertThat(viewer.last(AvatarPicksReply.class).agentData().targetId()).isEqualTo(ASKED);
        assertThat(viewer.last(AvatarNotesReply.class).data().targetId()).isEqualTo(ASKED);
        assertThat(viewer.last(AvatarClassifiedReply.class).agentData().targetId())
                .isEqualTo(ASKED);
    }

    @Test
    void withoutAnIdAreIgnored() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(generic(viewer, "avatarnotesrequest", "nobody"));
        assertThat(viewer.received()).isEmpty();
    }

    private static GenericMessage generic(FakeViewer viewer, String method, String parameter) {
        return new GenericMessage(
                new GenericMessage.AgentData(viewer.agent(), viewer.session(), new UUID(0, 0)),
                new GenericMessage.MethodData(Octets.utf8z(method), new UUID(0, 0)),
                List.of(new GenericMessage.ParamList(Octets.utf8z(parameter))));
    }
}
