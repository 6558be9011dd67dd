// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

/** Jumping, falling, landing, crouching, turning: what is to be seen of it and when. */
class AvatarLeapTest {
    private static final float STEP = 1 / 45f;
    private static final float GROUND = 20 + 0.95f;
    private final Owner owner = new Owner();
    private final Scene scene = new Scene(owner, new BasicPhysics((x, y) -> 20, 256, 256), 1);
    private final List<Stance> seen = new ArrayList<>();
    private Avatar avatar;

    @BeforeEach
    void arrive() {
        owner.claim();
        avatar = scene.addAvatar(
                AgentId.random(), new UserName("Test", "User"), new Vector3(128, 128, 20), Appearance.UNKNOWN);
        run(0.1f);
        seen.clear();
    }

    @Test
    void crouchesJumpsAndLands() {
        hold(ControlFlag.UP_POS);
        hold();
        run(0.1f);
        assertThat(avatar.stance()).isEqualTo(Stance.PRE_JUMP);
        assertThat(avatar.position().z()).isEqualTo(GROUND);
        run(0.6f);
        assertThat(avatar.stance()).isEqualTo(Stance.JUMP);
        assertThat(avatar.position().z()).isGreaterThan(GROUND + 1);
        run(3);
        assertThat(avatar.position().z()).isEqualTo(GROUND);
        assertThat(seen).containsExactly(Stance.PRE_JUMP, Stance.JUMP, Stance.LAND, Stance.STAND);
    }

    @Test
    void jumpsAtOnceWhenTheViewerHasSeenTheCrouch() {
        hold(ControlFlag.UP_POS);
        run(0.03f);
        hold(ControlFlag.FINISH_ANIM);
        run(0.05f);
        assertThat(avatar.stance()).isEqualTo(Stance.JUMP);
        run(1.2f);
        assertThat(avatar.stance()).isEqualTo(Stance.LAND);
        hold(ControlFlag.FINISH_ANIM);
        run(0.03f);
        assertThat(avatar.stance()).isEqualTo(Stance.STAND);
    }

    @Test
    void jumpsAheadWhileItRuns() {
        avatar.alwaysRun(true);
        hold(ControlFlag.AT_POS, ControlFlag.FAST_AT);
        run(1);
        hold(ControlFlag.AT_POS, ControlFlag.FAST_AT, ControlFlag.UP_POS);
        run(0.6f);
        assertThat(avatar.onGround()).isFalse();
        assertThat(avatar.velocity().x()).isGreaterThan(4.5f);
        hold(ControlFlag.AT_POS, ControlFlag.FAST_AT);
        run(1.2f);
        assertThat(avatar.stance()).isEqualTo(Stance.RUN);
    }

    @Test
    void getsUpFromAHardLandingBeforeItWalks() {
        avatar.place(new Vector3(128, 128, GROUND + 25), Vector3.UNIT_X);
        run(2.4f);
        assertThat(seen).containsExactly(Stance.FALL, Stance.STAND_UP);
        hold(ControlFlag.AT_POS);
        run(1);
        assertThat(avatar.velocity()).isEqualTo(Vector3.ZERO);
        hold(ControlFlag.AT_POS, ControlFlag.FINISH_ANIM);
        run(1);
        assertThat(avatar.velocity().x()).isGreaterThan(2);
        assertThat(avatar.stance()).isEqualTo(Stance.WALK);
    }

    @Test
    void landsAsTheHeightOfItsFallDemands() {
        assertThat(landing(0.5f)).isEqualTo(Stance.STAND);
        assertThat(landing(3)).isEqualTo(Stance.LAND);
        assertThat(landing(10)).isEqualTo(Stance.LAND);
        assertThat(landing(14)).isEqualTo(Stance.MEDIUM_LAND);
        assertThat(landing(22)).isEqualTo(Stance.STAND_UP);
    }

    @Test
    void crouchesAndCreeps() {
        hold(ControlFlag.UP_NEG);
        run(0.1f);
        assertThat(avatar.stance()).isEqualTo(Stance.CROUCH);
        hold(ControlFlag.UP_NEG, ControlFlag.AT_POS, ControlFlag.FAST_AT);
        run(1);
        assertThat(avatar.stance()).isEqualTo(Stance.CROUCH_WALK);
        assertThat(avatar.velocity().x()).isCloseTo(2.46f, within(0.01f));
    }

    @Test
    void turnsOnTheSpot() {
        hold(ControlFlag.TURN_LEFT);
        run(0.1f);
        hold(ControlFlag.TURN_RIGHT);
        run(0.1f);
        hold(ControlFlag.YAW_POS);
        run(0.1f);
        hold(ControlFlag.AT_POS, ControlFlag.YAW_NEG);
        run(0.1f);
        assertThat(seen).containsExactly(Stance.TURN_LEFT, Stance.TURN_RIGHT, Stance.TURN_LEFT, Stance.WALK);
    }

    @Test
    void comesDownOutOfFlightAndStands() {
        hold(ControlFlag.FLY, ControlFlag.UP_POS);
        run(0.5f);
        hold(ControlFlag.FLY, ControlFlag.UP_NEG);
        run(2);
        assertThat(avatar.flying()).isFalse();
        assertThat(seen).startsWith(Stance.HOVER_UP, Stance.HOVER_DOWN, Stance.LAND);
        hold(ControlFlag.FLY);
        run(0.5f);
        assertThat(avatar.stance()).isEqualTo(Stance.HOVER);
    }

    @Test
    void fliesAsFastAsCapturedAndSlowlyByNudges() {
        hold(ControlFlag.FLY, ControlFlag.AT_POS);
        run(2);
        assertThat(avatar.velocity().x()).isCloseTo(9.83f, within(0.05f));
        hold(ControlFlag.FLY, ControlFlag.AT_POS, ControlFlag.FAST_AT);
        run(2);
        assertThat(avatar.velocity().x()).isCloseTo(16.4f, within(0.05f));
        hold(ControlFlag.FLY, ControlFlag.NUDGE_AT_POS);
        run(2);
        assertThat(avatar.stance()).isEqualTo(Stance.FLY_SLOW);
        assertThat(avatar.velocity().x()).isCloseTo(3.3f, within(0.05f));
    }

    @Test
    void fliesWhereItLooksInMouselook() {
        var up = new Quaternion(0, -0.38268343f, 0, 0.9238795f);
        avatar.control(ControlFlag.all(ControlFlag.FLY, ControlFlag.MOUSELOOK, ControlFlag.AT_POS), up);
        run(2);
        assertThat(avatar.velocity().z()).isGreaterThan(5);
        assertThat(avatar.rotation()).isEqualTo(Quaternion.IDENTITY);
        avatar.control(ControlFlag.all(ControlFlag.FLY, ControlFlag.AT_POS), up);
        run(2);
        assertThat(avatar.velocity().z()).isZero();
    }

    @Test
    void keepsItsBodyStillWhileItSits() {
        avatar.control(ControlFlag.SIT_ON_GROUND.mask(), Quaternion.IDENTITY);
        avatar.control(0, Quaternion.aroundZ(1));
        assertThat(avatar.rotation()).isEqualTo(Quaternion.IDENTITY);
        avatar.control(ControlFlag.STAND_UP.mask(), Quaternion.aroundZ(1));
        assertThat(avatar.rotation()).isNotEqualTo(Quaternion.IDENTITY);
    }

    @Test
    void isSeenToBeAway() {
        hold(ControlFlag.AWAY, ControlFlag.STOP);
        assertThat(avatar.away()).isTrue();
        assertThat(animations()).contains(UUID.fromString("fd037134-85d4-f241-72c6-4f42164fedee"));
        hold();
        assertThat(animations()).hasSize(1);
    }

    @Test
    void holdsItsStanceOverBumps() {
        hold(ControlFlag.AT_POS);
        run(0.5f);
        avatar.body().place(avatar.position().plus(new Vector3(0, 0, 0.3f)));
        run(1);
        assertThat(seen).containsExactly(Stance.WALK);
    }

    private Stance landing(float height) {
        avatar.place(new Vector3(128, 128, GROUND + height), Vector3.UNIT_X);
        do {
            scene.step(STEP);
        } while (!avatar.onGround());
        return avatar.stance();
    }

    private List<UUID> animations() {
        return avatar.playing().stream().map(PlayingAnimation::animation).toList();
    }

    private void hold(ControlFlag... flags) {
        avatar.control(ControlFlag.all(flags), Quaternion.IDENTITY);
    }

    private void run(float seconds) {
        for (var left = seconds; left > 0; left -= STEP) {
            scene.step(STEP);
            if (seen.isEmpty() ? avatar.stance() != Stance.STAND : seen.getLast() != avatar.stance()) {
                seen.add(avatar.stance());
            }
        }
    }
}
