// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.mute.Mute;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MuteListRequest;
import org.skerry.udp.message.MuteListUpdate;
import org.skerry.udp.message.RequestXfer;
import org.skerry.udp.message.SendXferPacket;
import org.skerry.udp.message.UseCachedMuteList;

class MuteListRequestHandlerTest {
    private static final Mute BOB = new Mute(new UUID(1, 2), "Bob Loud", 1, 0, Instant.EPOCH);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void ask(int crc) {
        viewer.send(new MuteListRequest(
                new MuteListRequest.AgentData(viewer.agent(), viewer.session()), new MuteListRequest.MuteData(crc)));
        env.tick(1);
    }

    /** Fetches the file that the viewer was named last; without the length before it. */
    private String fetched() {
        viewer.send(new RequestXfer(RequestXfer.XferID.builder()
                .id(77)
                .filename(viewer.last(MuteListUpdate.class).muteData().filename())
                .build()));
        var data = viewer.last(SendXferPacket.class).dataPacket().data().toArray();
        return new String(data, 4, data.length - 4, StandardCharsets.UTF_8);
    }

    @Test
    void namesTheFileOfAListThatTheViewerDoesNotHave() {
        env.services().mutes().update(viewer.id(), BOB);
        ask(0);
        assertThat(fetched()).isEqualTo("1 " + BOB.id() + " Bob Loud|0\n");
    }

    @Test
    void saysThatTheViewersOwnCopyIsCurrent() {
        env.services().mutes().update(viewer.id(), BOB);
        ask(env.services().mutes().find(viewer.id(), 0).orElseThrow().crc());
        assertThat(viewer.received(UseCachedMuteList.class)).hasSize(1);
        assertThat(viewer.received(MuteListUpdate.class)).isEmpty();
    }

    @Test
    void anEmptyListReplacesACopyThatIsNot() {
        ask(12345);
        assertThat(fetched()).isEmpty();
    }

    @Test
    void somebodyWithoutMutesIsTold() {
        ask(0);
        assertThat(viewer.received(UseCachedMuteList.class)).hasSize(1);
    }
}
