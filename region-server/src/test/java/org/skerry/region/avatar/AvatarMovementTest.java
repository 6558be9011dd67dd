// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.basic.BasicPhysics;
import org.skerry.region.scene.Scene;
import org.skerry.region.tick.Owner;

class AvatarMovementTest {
    private static final float STEP = 1 / 45f;
    private final Owner owner = new Owner();
    private final Scene scene = new Scene(owner, new BasicPhysics((x, y) -> 20, 256, 256), -2);
    private Avatar avatar;

    @BeforeEach
    void arrive() {
        owner.claim();
        avatar = scene.addAvatar(
                AgentId.random(), new UserName("Test", "User"), new Vector3(128, 128, 20), Appearance.UNKNOWN);
        run(0.1f);
    }

    @Test
    void standsWalksAndRuns() {
        assertThat(avatar.stance()).isEqualTo(Stance.STAND);
        hold(ControlFlag.AT_POS.mask());
        run(1);
        assertThat(avatar.stance()).isEqualTo(Stance.WALK);
        assertThat(avatar.velocity().x()).isCloseTo(2.46f, within(0.01f));
        hold(ControlFlag.AT_POS.mask() | ControlFlag.FAST_AT.mask());
        run(1);
        assertThat(avatar.velocity().x()).isCloseTo(4.1f, within(0.01f));
        avatar.alwaysRun(true);
        run(1);
        assertThat(avatar.stance()).isEqualTo(Stance.RUN);
        assertThat(avatar.velocity().x()).isCloseTo(5.12f, within(0.01f));
        hold(ControlFlag.AT_POS.mask() | ControlFlag.STOP.mask());
        run(1);
        assertThat(avatar.velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    void takesAStepWhenAKeyIsTapped() {
        hold(ControlFlag.AT_POS.mask());
        run(0.03f);
        hold(0);
        run(0.2f);
        assertThat(avatar.velocity().x()).isGreaterThan(1.5f);
        run(2);
        assertThat(avatar.velocity()).isEqualTo(Vector3.ZERO);
        assertThat(avatar.position().x()).isBetween(128.6f, 129.5f);
    }

    @Test
    void stopsAtOnceWhenToldTo() {
        hold(ControlFlag.AT_POS.mask());
        run(0.03f);
        hold(ControlFlag.STOP.mask());
        run(2);
        assertThat(avatar.position().x()).isBetween(128f, 128.3f);
    }

    @Test
    void nudgesSlowly() {
        hold(ControlFlag.NUDGE_LEFT_POS.mask());
        run(1);
        assertThat(avatar.velocity().y()).isCloseTo(0.82f, within(0.01f));
    }

    @Test
    void walksSlantwiseNoFaster() {
        hold(ControlFlag.AT_POS.mask() | ControlFlag.LEFT_NEG.mask());
        run(1);
        assertThat(avatar.velocity().length()).isCloseTo(2.46f, within(0.01f));
        assertThat(avatar.velocity().y()).isNegative();
    }

    @Test
    void fliesHoversAndFalls() {
        hold(ControlFlag.FLY.mask() | ControlFlag.UP_POS.mask());
        run(2);
        assertThat(avatar.stance()).isEqualTo(Stance.HOVER_UP);
        hold(ControlFlag.FLY.mask() | ControlFlag.AT_POS.mask());
        run(1);
        assertThat(avatar.stance()).isEqualTo(Stance.FLY);
        hold(ControlFlag.FLY.mask());
        run(4);
        assertThat(avatar.stance()).isEqualTo(Stance.HOVER);
        hold(0);
        run(1);
        assertThat(avatar.stance()).isEqualTo(Stance.FALL);
    }

    @Test
    void sitsOnTheGroundUntilItMoves() {
        hold(ControlFlag.SIT_ON_GROUND.mask());
        run(0.1f);
        assertThat(avatar.stance()).isEqualTo(Stance.SIT_ON_GROUND);
        hold(0);
        run(0.1f);
        assertThat(avatar.sitting()).isTrue();
        hold(ControlFlag.STAND_UP.mask());
        run(0.1f);
        assertThat(avatar.stance()).isEqualTo(Stance.STAND);
    }

    @Test
    void keepsUprightWhateverTheViewerSays() {
        avatar.control(0, new Quaternion(0.5f, 0.5f, 0.5f, 0.5f));
        assertThat(avatar.rotation().x()).isZero();
        assertThat(avatar.rotation().y()).isZero();
        var before = avatar.rotation();
        avatar.control(0, new Quaternion(Float.NaN, 0, 0, 1));
        assertThat(avatar.rotation()).isEqualTo(before);
    }

    @Test
    void numbersEachStartOfAnAnimation() {
        var dance = new UUID(1, 1);
        avatar.startAnimation(dance);
        var first = avatar.playing().getLast().sequence();
        avatar.startAnimation(dance);
        assertThat(avatar.playing()).hasSize(2);
        assertThat(avatar.playing().getLast().sequence()).isGreaterThan(first);
        for (var i = 0; i < 100; i++) {
            avatar.startAnimation(new UUID(2, i));
        }
        assertThat(avatar.playing()).hasSize(Animations.MOST + 1);
    }

    @Test
    void neverGetsTheLocalIdZero() {
        var ids = List.of(avatar.localId(), other().localId(), other().localId());
        assertThat(ids).containsExactly(-1, 1, 2);
    }

    private Avatar other() {
        return scene.addAvatar(AgentId.random(), new UserName("A", "B"), Vector3.ZERO, Appearance.UNKNOWN);
    }

    private void hold(int flags) {
        avatar.control(flags, Quaternion.IDENTITY);
    }

    private void run(float seconds) {
        for (var left = seconds; left > 0; left -= STEP) {
            scene.step(STEP);
        }
    }
}
