// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.basic.BasicPhysics;

/** Does all that the engine behind it does, and goes on when that throws. */
class GuardedPhysicsTest implements PhysicsEngineContract, WaterContract {
    private final List<Moody> made = new ArrayList<>();
    private int emergencies;

    @Override
    public PhysicsEngine engine(Ground ground, float size) {
        return new GuardedPhysics("Test", () -> new BasicPhysics(ground, size, size), () -> {
            throw new AssertionError("no emergency");
        });
    }

    /** An engine that throws as often as it is told to. */
    private static final class Moody implements PhysicsEngine {
        private final PhysicsEngine inner = new BasicPhysics((x, y) -> LEVEL, 256, 256);
        private int badSteps;
        private boolean refusesBodies;

        @Override
        public CharacterBody addCharacter(Vector3 position, float height) {
            if (refusesBodies) {
                throw new IllegalStateException("expected by a test: no body");
            }
            return inner.addCharacter(position, height);
        }

        @Override
        public void remove(CharacterBody body) {
            inner.remove(body);
        }

        @Override
        public void step(float seconds) {
            if (badSteps > 0) {
                badSteps--;
                throw new IllegalStateException("expected by a test: no step");
            }
            inner.step(seconds);
        }
    }

    private GuardedPhysics guarded() {
        return new GuardedPhysics(
                "Test",
                () -> {
                    var moody = new Moody();
                    made.add(moody);
                    return moody;
                },
                () -> {
                    emergencies++;
                    return new BasicPhysics((x, y) -> LEVEL, 256, 256);
                });
    }

    @Test
    void afterOneBadStepBodiesGoOnFromWhereTheyWere() {
        var engine = guarded();
        var walking = PhysicsEngineContract.add(engine, 50, 50, 0);
        var flying = engine.addCharacter(new Vector3(80, 50, 70), 1.5f);
        PhysicsEngineContract.go(walking, WALK, 0);
        flying.steer(new Steering(Vector3.ZERO, true, false));
        PhysicsEngineContract.run(engine, 2);
        var before = walking.position();

        made.getFirst().badSteps = 1;
        engine.step(STEP);

        assertThat(made).hasSize(2);
        assertThat(engine.failures()).isEqualTo(1);
        assertThat(walking.position()).isEqualTo(before);
        PhysicsEngineContract.run(engine, 2);
        assertThat(walking.velocity().x()).as("still wants to go").isCloseTo(WALK, within(0.05f));
        assertThat(walking.position().x()).isGreaterThan(before.x() + WALK);
        assertThat(flying.position()).isEqualTo(new Vector3(80, 50, 70));
        assertThat(flying.height()).isEqualTo(1.5f);
        engine.remove(walking);
        PhysicsEngineContract.run(engine, 1);
        assertThat(engine.failures()).isEqualTo(1);
        assertThat(emergencies).isZero();
    }

    @Test
    void anEngineThatFailsAgainAndAgainIsGivenUp() {
        var engine = guarded();
        var body = PhysicsEngineContract.add(engine, 50, 50, 0);
        for (var i = 0; i < 3; i++) {
            made.getLast().badSteps = 1;
            engine.step(STEP);
        }
        assertThat(emergencies).isEqualTo(1);
        PhysicsEngineContract.go(body, WALK, 0);
        PhysicsEngineContract.run(engine, 2);
        assertThat(body.position().x()).isGreaterThan(55);
        assertThat(engine.failures()).isEqualTo(3);
    }

    @Test
    void failuresOfLongAgoDoNotCountAgainstIt() {
        var engine = guarded();
        PhysicsEngineContract.add(engine, 50, 50, 0);
        for (var i = 0; i < 5; i++) {
            made.getLast().badSteps = 1;
            for (var step = 0; step <= GuardedPhysics.CALM; step++) {
                engine.step(STEP);
            }
        }
        assertThat(engine.failures()).isEqualTo(5);
        assertThat(emergencies).isZero();
    }

    @Test
    void aBodyThatNoEngineTakesStandsStillUntilOneDoes() {
        var engine = guarded();
        made.getFirst().refusesBodies = true;

        var body = engine.addCharacter(new Vector3(50, 50, LEVEL + HALF), HEIGHT);

        assertThat(made).hasSize(2);
        assertThat(body.position().x()).isEqualTo(50);
        PhysicsEngineContract.go(body, WALK, 0);
        PhysicsEngineContract.run(engine, 1);
        assertThat(body.position().x()).isGreaterThan(52);
    }
}
