// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.ControlFlag;
import org.skerry.region.avatar.Stance;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.GenericMessage;

class AutopilotMethodTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 128, 128);

    @Test
    void walksThereLookingAheadAndStops() {
        goTo("256128.0", "256138.5", "25.9");
        env.tick(45);
        assertThat(viewer.avatar().stance()).isEqualTo(Stance.WALK);
        assertThat(viewer.avatar().lookAt().y()).isCloseTo(1, within(0.01f));
        viewer.hold(0);
        env.tick(45 * 5);
        assertThat(viewer.avatar().position().distanceTo(new Vector3(128, 138.5f, 25.95f)))
                .isLessThan(1);
        assertThat(viewer.avatar().velocity()).isEqualTo(Vector3.ZERO);
        assertThat(viewer.avatar().stance()).isEqualTo(Stance.STAND);
        assertThat(viewer.avatar().onItsOwn()).isFalse();
    }

    @Test
    void endsWhenAKeyIsHeld() {
        goTo("256200", "256128", "25");
        env.tick(20);
        viewer.hold(ControlFlag.LEFT_POS.mask());
        viewer.hold(0);
        env.tick(90);
        assertThat(viewer.avatar().velocity()).isEqualTo(Vector3.ZERO);
        assertThat(viewer.avatar().position().x()).isLessThan(132);
    }

    @Test
    void givesUpAtTheBorder() {
        goTo("255999", "256128", "25");
        env.tick(45 * 60);
        assertThat(viewer.avatar().onItsOwn()).isFalse();
        assertThat(viewer.avatar().position().x()).isBetween(0f, 1f);
        assertThat(viewer.avatar().velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    void ignoresWhatIsNoPlace() {
        goTo("256200", "256128");
        goTo("here", "256128", "25");
        goTo("NaN", "256128", "25");
        goTo("1e300", "256128", "25");
        assertThat(viewer.avatar().onItsOwn()).isFalse();
        assertThat(env.handled(GenericMessage.class)).isTrue();
    }

    private void goTo(String... place) {
        viewer.send(new GenericMessage(
                new GenericMessage.AgentData(viewer.agent(), viewer.session(), new UUID(0, 0)),
                new GenericMessage.MethodData(Octets.utf8z("autopilot"), new UUID(0, 0)),
                Stream.of(place)
                        .map(each -> new GenericMessage.ParamList(Octets.utf8z(each)))
                        .toList()));
    }
}
