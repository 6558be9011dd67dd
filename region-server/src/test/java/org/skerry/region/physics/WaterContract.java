// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skerry.region.physics.PhysicsEngineContract.HALF;
import static org.skerry.region.physics.PhysicsEngineContract.LEVEL;
import static org.skerry.region.physics.PhysicsEngineContract.STEP;
import static org.skerry.region.physics.PhysicsEngineContract.WALK;
import static org.skerry.region.physics.PhysicsEngineContract.add;
import static org.skerry.region.physics.PhysicsEngineContract.go;
import static org.skerry.region.physics.PhysicsEngineContract.run;

import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;

/** What every engine does in water, and for those who keep themselves up. */
public interface WaterContract {
    float WATER = 60;

    /** An engine for a region of these many metres on a side. */
    PhysicsEngine engine(Ground ground, float size);

    /** Level ground, 40 m under water. */
    private PhysicsEngine sea() {
        return engine(
                new Ground() {
                    @Override
                    public float heightAt(float x, float y) {
                        return LEVEL;
                    }

                    @Override
                    public float waterHeight() {
                        return WATER;
                    }
                },
                256);
    }

    private static void fly(CharacterBody body, float x, float z) {
        body.steer(new Steering(new Vector3(x, 0, z), true, false));
    }

    @Test
    default void aFallEndsInASlowSinking() {
        var engine = sea();
        var body = add(engine, 50, 50, WATER + 20);
        run(engine, 1);
        assertThat(body.velocity().z()).as("in the air").isCloseTo(-9.8f, within(0.2f));
        assertThat(body.acceleration().z()).isEqualTo(-9.8f);
        run(engine, 4);
        assertThat(body.position().z()).isBetween(WATER - 12, WATER);
        assertThat(body.velocity().z()).isCloseTo(-1.5f, within(0.1f));
        assertThat(body.acceleration()).isEqualTo(Vector3.ZERO);
        run(engine, 40);
        assertThat(body.position().z()).as("on the ground of the sea").isEqualTo(LEVEL + HALF);
        assertThat(body.onGround()).isTrue();
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    default void walksOnTheGroundOfTheSeaAsOnLand() {
        var engine = sea();
        var body = add(engine, 50, 50, 0);
        go(body, WALK, 0);
        run(engine, 2);
        assertThat(body.velocity().x()).isCloseTo(WALK, within(0.02f));
        assertThat(body.position().z()).isEqualTo(LEVEL + HALF);
    }

    @Test
    default void fliesUnderWaterAndOutOfIt() {
        var engine = sea();
        var body = add(engine, 50, 50, 40);
        fly(body, 8, 0);
        run(engine, 3);
        assertThat(body.velocity().x()).isCloseTo(8, within(0.1f));
        assertThat(body.position().z()).isCloseTo(40, within(0.01f));
        fly(body, 0, 10);
        run(engine, 4);
        assertThat(body.position().z()).isGreaterThan(WATER + 5);
    }

    @Test
    default void hoversWithoutInputAgainstGravityInWaterAndInTheAir() {
        for (var height : new float[] {40, WATER, WATER + 30}) {
            var engine = sea();
            var body = add(engine, 50, 50, height);
            fly(body, 0, 0);
            var place = body.position();
            for (var i = 0; i < 450; i++) {
                engine.step(STEP);
            }
            assertThat(body.position()).as("from " + height).isEqualTo(place);
            assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
            assertThat(body.acceleration()).isEqualTo(Vector3.ZERO);
        }
    }

    @Test
    default void holdsTheHeightAtWhichFlightWasSteeredNoMore() {
        var engine = sea();
        var body = add(engine, 50, 50, 80);
        fly(body, 10, 5);
        run(engine, 2);
        fly(body, 0, 0);
        run(engine, 2);
        var height = body.position().z();
        run(engine, 10);
        assertThat(body.position().z()).isEqualTo(height);
    }
}
