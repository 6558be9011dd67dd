// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.wire.PackedRotation;

class AgentUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void walksOverTheGroundAndIsSeen() {
        var viewer = env.arrived("Test", 50, 128);
        var witness = env.arrived("Second", 60, 128);
        viewer.hold(1);
        env.tick(45);
        assertThat(viewer.avatar().position().x()).isBetween(51.9f, 52.5f);
        assertThat(viewer.avatar().position().z()).isEqualTo(RegionEnv.GROUND + 0.95f);
        assertThat(witness.received(ImprovedTerseObjectUpdate.class)).isNotEmpty();
        viewer.hold(0);
        env.tick(45);
        assertThat(viewer.avatar().velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    void tellsAtMostTwentyTimesASecond() {
        var viewer = env.arrived("Test", 50, 128);
        var witness = env.arrived("Second", 60, 128);
        for (var i = 0; i < 45; i++) {
            viewer.hold(i / 8 % 2 == 0 ? 1 : 2);
            env.tick(1);
        }
        assertThat(witness.received(ImprovedTerseObjectUpdate.class)).hasSizeBetween(10, 21);
    }

    @Test
    void saysNothingOfWhoStandsStill() {
        var viewer = env.arrived("Test", 50, 128);
        env.tick(45);
        viewer.forget();
        env.tick(90);
        assertThat(viewer.received(ImprovedTerseObjectUpdate.class)).isEmpty();
    }

    @Test
    void turnsWithTheBody() {
        var viewer = env.arrived("Test", 128, 50);
        viewer.send(new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(viewer.agent())
                .sessionId(viewer.session())
                .bodyRotation(PackedRotation.of(Quaternion.aroundZ(Math.PI / 2)))
                .controlFlags(1)
                .build()));
        env.tick(45);
        assertThat(viewer.avatar().position().y()).isGreaterThan(51.9f);
        assertThat(viewer.avatar().position().x()).isCloseTo(128, within(0.1f));
    }

    @Test
    void ofAChildOrAStrangerMovesNobody() {
        var viewer = env.arrived("Test", 128, 50);
        viewer.send(new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(viewer.agent())
                .sessionId(new UUID(9, 9))
                .controlFlags(1)
                .build()));
        env.child("Neighbour").hold(1);
        env.tick(45);
        assertThat(viewer.avatar().velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    void tellsWhereTheCameraIs() {
        var viewer = env.arrived("Test", 128, 50);
        viewer.send(new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(viewer.agent())
                .sessionId(viewer.session())
                .cameraCenter(new Vector3(1, 2, 3))
                .cameraAtAxis(new Vector3(0, 1, 0))
                .far(200)
                .build()));
        assertThat(viewer.avatar().gaze().camera()).isEqualTo(new Vector3(1, 2, 3));
        assertThat(viewer.avatar().gaze().drawDistance()).isEqualTo(200);
        viewer.send(new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(viewer.agent())
                .sessionId(viewer.session())
                .cameraCenter(new Vector3(Float.NaN, 2, 3))
                .build()));
        assertThat(viewer.avatar().gaze().camera()).isEqualTo(new Vector3(1, 2, 3));
    }

    @Test
    void comingTooOftenIsDropped() {
        var viewer = env.arrived("Test", 128, 50);
        for (var i = 0; i < 200; i++) {
            viewer.hold(1);
        }
        viewer.hold(0);
        env.tick(45);
        assertThat(viewer.avatar().velocity().length()).isGreaterThan(1);
    }
}
