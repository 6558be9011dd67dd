// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.module.LambdaProvider;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ChatFromSimulator;

class TalkTest {
    private static final UUID THING = new UUID(6, 6);
    private static final Vector3 PLACE = new Vector3(50, 50, RegionEnv.GROUND);

    private final List<Talk> voices = new ArrayList<>();
    private final RegionEnv env = new RegionEnv(List.of(LambdaProvider.of(
            "speaker", region -> voices.add(region.service(Talk.class).orElseThrow()))));
    private final FakeViewer near = env.arrived("Test", 55, 50);
    private final FakeViewer far = env.arrived("Second", 200, 200);

    @Test
    void ofTheRegionIsHeardEverywhere() {
        voices.getFirst().say(Speech.ofRegion("OwnRegion", "tea is ready"));
        for (var viewer : List.of(near, far)) {
            var said = viewer.last(ChatFromSimulator.class).chatData();
            assertThat(said.sourceType()).isZero();
            assertThat(said.chatType()).isEqualTo(7);
            assertThat(said.message().text()).isEqualTo("tea is ready");
        }
    }

    @Test
    void ofAThingIsHeardAsFarAsItsKindGoes() {
        say(ChatKind.SAY);
        say(ChatKind.DEBUG);
        assertThat(types(near)).containsExactly(1, 6);
        assertThat(near.last(ChatFromSimulator.class).chatData().sourceType()).isEqualTo(2);
        assertThat(near.last(ChatFromSimulator.class).chatData().sourceId()).isEqualTo(THING);
        assertThat(types(far)).isEmpty();
    }

    @Test
    void toTheOwnerIsHeardByNobodyElse() {
        say(ChatKind.OWNER);
        assertThat(types(far)).containsExactly(8);
        assertThat(types(near)).isEmpty();
    }

    private void say(ChatKind kind) {
        voices.getFirst().say(Speech.ofObject("Thing", THING, far.id(), kind, PLACE, "beep"));
    }

    private static List<Integer> types(FakeViewer viewer) {
        return viewer.received(ChatFromSimulator.class).stream()
                .map(chat -> chat.chatData().chatType())
                .toList();
    }
}
