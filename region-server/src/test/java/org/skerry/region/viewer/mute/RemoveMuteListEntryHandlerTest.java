// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.RemoveMuteListEntry;
import org.skerry.udp.message.UpdateMuteListEntry;

class RemoveMuteListEntryHandlerTest {
    private static final UUID BOB = new UUID(1, 2);
    private static final UUID ANN = new UUID(3, 4);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void mute(UUID id, String name) {
        viewer.send(new UpdateMuteListEntry(
                new UpdateMuteListEntry.AgentData(viewer.agent(), viewer.session()),
                new UpdateMuteListEntry.MuteData(id, Octets.utf8z(name), 1, 0)));
    }

    @Test
    void hearsSomebodyAgain() {
        mute(BOB, "Bob Loud");
        mute(ANN, "Ann Other");

        viewer.send(new RemoveMuteListEntry(
                new RemoveMuteListEntry.AgentData(viewer.agent(), viewer.session()),
                new RemoveMuteListEntry.MuteData(BOB, Octets.utf8z("Bob Loud"))));

        var left = env.services().mutes().find(viewer.id(), 0).orElseThrow().mutes();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().id()).isEqualTo(ANN);
    }
}
