// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
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
    void tellsOfAWalkWhatViewersNeedToGoOnWithIt() {
        var viewer = env.arrived("Test", 50, 128);
        env.tick(45);
        viewer.hold(1);
        env.tick(45);
        var walking = new Told(viewer);
        assertThat(walking.plane(3)).as("level ground").isEqualTo(RegionEnv.GROUND);
        assertThat(walking.plane(2)).isEqualTo(1);
        assertThat(walking.velocity(0)).isCloseTo(2.46f, within(0.01f));
        assertThat(walking.velocity(1)).isCloseTo(0, within(0.003f));
        assertThat(walking.acceleration(2)).isCloseTo(0, within(0.002f));
        viewer.hold(0);
        env.tick(90);
        var standing = new Told(viewer);
        assertThat(standing.velocity(0)).as("0 on the wire").isCloseTo(0, within(0.003f));
        assertThat(standing.position(0)).isEqualTo(viewer.avatar().position().x());
    }

    @Test
    void tellsOfAFallAsTheParabolaItIs() {
        var viewer = env.arrived("Test", 50, 128);
        env.tick(45);
        viewer.avatar().place(new Vector3(50, 128, 200), Vector3.UNIT_X);
        env.tick(10);
        env.tick(90);
        var falling = new Told(viewer);
        assertThat(falling.plane(3)).isEqualTo(1);
        assertThat(falling.acceleration(2)).isCloseTo(-9.8f, within(0.002f));
        assertThat(falling.velocity(2)).isLessThan(-15);
    }

    /** The last update of one's own body, as bytes say it. */
    private static final class Told {
        private final ByteBuffer bytes;

        Told(FakeViewer viewer) {
            var data = viewer.last(ImprovedTerseObjectUpdate.class)
                    .objectData()
                    .getFirst()
                    .data();
            bytes = ByteBuffer.wrap(data.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        }

        float plane(int index) {
            return bytes.getFloat(6 + 4 * index);
        }

        float position(int index) {
            return bytes.getFloat(22 + 4 * index);
        }

        float velocity(int index) {
            return share(34 + 2 * index) * 256 - 128;
        }

        float acceleration(int index) {
            return share(40 + 2 * index) * 128 - 64;
        }

        private float share(int at) {
            return (bytes.getShort(at) & 0xFFFF) / 65_535f;
        }
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
