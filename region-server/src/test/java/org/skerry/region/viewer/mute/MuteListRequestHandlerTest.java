// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.Mute;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MuteListRequest;
import org.skerry.udp.message.MuteListUpdate;
import org.skerry.udp.message.UseCachedMuteList;

class MuteListRequestHandlerTest {
    private static final Mute BOB = new Mute(new UUID(1, 2), "Bob Loud", 1, 0, Instant.EPOCH);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);
    private final Map<String, Octets> offered = new HashMap<>();

    private void ask(int crc) {
        var handler = new MuteListRequestHandler(env.context(), (who, name, data) -> {
            offered.put(name, data);
            return true;
        });
        handler.handle(connected(), request(crc));
        env.tick(1);
    }

    private Viewer connected() {
        return env.context().viewers().find(new AgentId(viewer.agent())).orElseThrow();
    }

    private MuteListRequest request(int crc) {
        return new MuteListRequest(
                new MuteListRequest.AgentData(viewer.agent(), viewer.session()), new MuteListRequest.MuteData(crc));
    }

    @Test
    void namesTheFileOfAListThatTheViewerDoesNotHave() {
        env.services().mutes().update(viewer.id(), BOB);

        ask(0);

        var name = viewer.last(MuteListUpdate.class).muteData().filename().text();
        assertThat(offered).containsOnlyKeys(name);
        assertThat(offered).containsValue(Octets.utf8("1 " + BOB.id() + " Bob Loud|0\n"));
    }

    @Test
    void saysThatTheViewersOwnCopyIsCurrent() {
        env.services().mutes().update(viewer.id(), BOB);
        ask(env.services().mutes().find(viewer.id(), 0).orElseThrow().crc());
        assertThat(viewer.received(UseCachedMuteList.class)).hasSize(1);
        assertThat(offered).isEmpty();
    }

    @Test
    void anEmptyListReplacesACopyThatIsNot() {
        ask(12345);
        assertThat(offered).hasSize(1);
        assertThat(offered.values()).allMatch(Octets::isEmpty);
    }

    @Test
    void somebodyWithoutMutesIsTold() {
        viewer.send(request(0));
        env.tick(1);
        assertThat(viewer.received(UseCachedMuteList.class)).hasSize(1);
    }
}
