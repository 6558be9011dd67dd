// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.UpdateMuteListEntry;

class UpdateMuteListEntryHandlerTest {
    private static final UUID BOB = new UUID(1, 2);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void mute(UUID id, String name, int flags) {
        viewer.send(new UpdateMuteListEntry(
                new UpdateMuteListEntry.AgentData(viewer.agent(), viewer.session()),
                new UpdateMuteListEntry.MuteData(id, Octets.utf8z(name), 1, flags)));
    }

    private String list() {
        return env.services()
                .mutes()
                .find(viewer.id(), 0)
                .orElseThrow()
                .toBytes()
                .text();
    }

    @Test
    void isKeptByTheGridAndReplacedByALaterWord() {
        mute(BOB, "Bob Loud", 0);
        mute(BOB, "Bob Loud", 2);
        mute(new UUID(0, 0), "Beeping Box", 0);
        assertThat(list().lines())
                .containsExactlyInAnyOrder("1 " + BOB + " Bob Loud|2", "1 " + new UUID(0, 0) + " Beeping Box|0");
        assertThat(viewer.received()).isEmpty();
    }

    @Test
    void whatCannotStandInAListIsRefused() {
        mute(BOB, "two\nlines", 0);
        mute(new UUID(0, 0), "", 0);
        assertThat(viewer.received(AlertMessage.class)).hasSize(2);
        assertThat(env.services().mutes().find(viewer.id(), 1).orElseThrow().mutes())
                .isEmpty();
    }
}
