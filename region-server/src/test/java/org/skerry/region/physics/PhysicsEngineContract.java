// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;

/** What every engine does. A test of an engine says how to make one. */
public interface PhysicsEngineContract {
    float STEP = 1 / 45f;
    float HEIGHT = 1.9f;
    float HALF = HEIGHT / 2;
    float LEVEL = 20;
    float WALK = 4.096f;

    /** An engine for a region of these many metres on a side. */
    PhysicsEngine engine(Ground ground, float size);

    private PhysicsEngine level() {
        return engine((x, y) -> LEVEL, 256);
    }

    /** Rises to the east by so much a metre from x = 50 on. */
    private PhysicsEngine slope(float rise) {
        return engine((x, y) -> LEVEL + rise * Math.max(0, x - 50), 256);
    }

    static CharacterBody add(PhysicsEngine engine, float x, float y, float z) {
        return engine.addCharacter(new Vector3(x, y, z), HEIGHT);
    }

    static void run(PhysicsEngine engine, float seconds) {
        for (var left = Math.round(seconds / STEP); left > 0; left--) {
            engine.step(STEP);
        }
    }

    static void go(CharacterBody body, float x, float y) {
        body.steer(new Steering(new Vector3(x, y, 0), false, false));
    }

    @Test
    default void liftsAbodyOutOfTheGround() {
        var body = add(level(), 50, 50, -5);
        assertThat(body.position().z()).isEqualTo(LEVEL + HALF);
        assertThat(body.onGround()).isTrue();
    }

    @Test
    default void standsWithoutTremblingOrSinking() {
        var engine = engine((x, y) -> LEVEL + 3 * (float) Math.sin(x / 7) + 2 * (float) Math.cos(y / 5), 256);
        var body = add(engine, 93, 77, 0);
        var moving = add(engine, 200, 200, 0);
        go(moving, 1, 0);
        var place = body.position();
        for (var i = 0; i < 450; i++) {
            engine.step(STEP);
            assertThat(body.position()).isEqualTo(place);
            assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
        }
    }

    @Test
    default void walksAtTheSpeedAskedForAndStops() {
        var engine = level();
        var body = add(engine, 50, 50, 0);
        go(body, WALK, 0);
        run(engine, 1);
        assertThat(body.velocity().x()).isCloseTo(WALK, within(0.02f));
        var before = body.position();
        run(engine, 2);
        assertThat(body.position().x() - before.x()).isCloseTo(2 * WALK, within(0.05f));
        assertThat(body.position().z()).isEqualTo(LEVEL + HALF);
        body.steer(Steering.STAND);
        run(engine, 1.5f);
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    default void walksUphillAndDownhillOnTheGround() {
        var engine = slope(0.7f);
        var body = add(engine, 60, 50, 0);
        go(body, WALK, 0);
        for (var i = 0; i < 90; i++) {
            engine.step(STEP);
            assertThat(body.onGround()).isTrue();
            assertThat(body.position().z())
                    .isCloseTo(LEVEL + HALF + 0.7f * (body.position().x() - 50), within(0.002f));
        }
        assertThat(body.velocity().length()).as("speed along the slope").isCloseTo(WALK, within(0.03f));
        assertThat(body.velocity().z()).isPositive();
        go(body, -WALK, 0);
        for (var i = 0; i < 45; i++) {
            engine.step(STEP);
            assertThat(body.onGround()).isTrue();
        }
        assertThat(body.velocity().z()).isNegative();
        body.steer(Steering.STAND);
        run(engine, 1.5f);
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    default void saysWhatItStandsOn() {
        var engine = slope(0.75f);
        var body = add(engine, 90, 50, 0);
        run(engine, 0.2f);
        var plane = body.footing();
        assertThat(plane.x()).isCloseTo(-0.6f, within(0.001f));
        assertThat(plane.y()).isCloseTo(0, within(0.001f));
        assertThat(plane.z()).isCloseTo(0.8f, within(0.001f));
        var soles = body.position().minus(new Vector3(0, 0, HALF));
        assertThat(plane.x() * soles.x() + plane.y() * soles.y() + plane.z() * soles.z())
                .isCloseTo(plane.distance(), within(0.01f));
        body.place(new Vector3(90, 50, 200));
        assertThat(body.footing()).isEqualTo(Plane.NONE);
    }

    @Test
    default void climbsFortyFiveDegreesButNoWall() {
        for (var rise : new float[] {1, 3, 20}) {
            var engine = slope(rise);
            var body = add(engine, 45, 50, 0);
            go(body, WALK, 0);
            run(engine, 4);
            if (rise == 1) {
                assertThat(body.position().x()).isGreaterThan(53);
            } else {
                assertThat(body.position().x()).as("rise " + rise).isBetween(49f, 51f);
            }
        }
    }

    @Test
    default void goesAlongAwallItWalksIntoAtAnAngle() {
        var engine = slope(20);
        var body = add(engine, 48, 50, 0);
        go(body, 3, 3);
        run(engine, 4);
        assertThat(body.position().x()).isLessThan(50.5f);
        assertThat(body.position().y()).isGreaterThan(55);
    }

    @Test
    default void takesAstepButNotAladder() {
        for (var kerb : new float[] {0.3f, 1.2f}) {
            var engine = engine((x, y) -> x < 50 ? LEVEL : LEVEL + kerb, 256);
            var body = add(engine, 48, 50, 0);
            go(body, WALK, 0);
            run(engine, 2);
            assertThat(body.position().x() > 52).as("kerb " + kerb).isEqualTo(kerb < 1);
            assertThat(body.onGround()).isTrue();
        }
    }

    @Test
    default void slidesOffWhatIsTooSteepToStandOn() {
        var engine = slope(3);
        var body = add(engine, 60, 50, 0);
        run(engine, 8);
        assertThat(body.position().x()).isLessThan(51);
        assertThat(body.velocity().length()).isLessThan(0.1f);
    }

    @Test
    default void fallsWithGravityAndLands() {
        var engine = level();
        var body = add(engine, 50, 50, LEVEL + HALF + 20);
        run(engine, 1);
        assertThat(body.onGround()).isFalse();
        assertThat(body.velocity().z()).isCloseTo(-9.8f, within(0.001f));
        assertThat(body.acceleration()).isEqualTo(new Vector3(0, 0, -9.8f));
        assertThat(body.position().z()).isCloseTo(LEVEL + HALF + 20 - 4.9f, within(0.001f));
        run(engine, 2);
        assertThat(body.onGround()).isTrue();
        assertThat(body.position().z()).isEqualTo(LEVEL + HALF);
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
        assertThat(body.acceleration()).isEqualTo(Vector3.ZERO);
    }

    @Test
    default void walksOffAcliffAndFalls() {
        var engine = engine((x, y) -> x < 50 ? LEVEL + 10 : LEVEL, 256);
        var body = add(engine, 48, 50, 0);
        go(body, WALK, 0);
        run(engine, 1);
        assertThat(body.onGround()).isFalse();
        run(engine, 3);
        assertThat(body.onGround()).isTrue();
        assertThat(body.position().z()).isEqualTo(LEVEL + HALF);
    }

    @Test
    default void doesNotFallThroughHowFastItMayBe() {
        var engine = engine((x, y) -> LEVEL + (float) Math.sin(x) + (float) Math.cos(y), 256);
        var body = add(engine, 50, 50, 4000);
        go(body, 5, 5);
        for (var i = 0; i < 45 * 90; i++) {
            engine.step(STEP);
            assertThat(body.position().z()).isGreaterThan(LEVEL - 2 + HALF - 0.01f);
        }
        assertThat(body.onGround()).isTrue();
    }

    @Test
    default void jumpsAmetreAndAhalfAndLands() {
        var engine = level();
        var body = add(engine, 50, 50, 0);
        body.steer(new Steering(Vector3.ZERO, false, true));
        engine.step(STEP);
        assertThat(body.onGround()).isFalse();
        body.steer(Steering.STAND);
        var highest = 0f;
        for (var i = 0; i < 90; i++) {
            engine.step(STEP);
            highest = Math.max(highest, body.position().z() - HALF - LEVEL);
        }
        assertThat(highest).isCloseTo(1.54f, within(0.01f));
        assertThat(body.onGround()).isTrue();
    }

    @Test
    default void fliesHoversAndFalls() {
        var engine = level();
        var body = add(engine, 50, 50, 0);
        body.steer(new Steering(new Vector3(0, 0, 16), true, false));
        run(engine, 2);
        assertThat(body.velocity().z()).isCloseTo(16, within(0.1f));
        body.steer(new Steering(Vector3.ZERO, true, false));
        run(engine, 3);
        var height = body.position().z();
        assertThat(height).isGreaterThan(45);
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
        run(engine, 2);
        assertThat(body.position().z()).isEqualTo(height);
        assertThat(body.onGround()).isFalse();
        body.steer(Steering.STAND);
        run(engine, 5);
        assertThat(body.onGround()).isTrue();
    }

    @Test
    default void fliesIntoNoHill() {
        var engine = slope(20);
        var body = add(engine, 30, 50, LEVEL + 5);
        body.steer(new Steering(new Vector3(16, 0, 0), true, false));
        run(engine, 4);
        assertThat(body.position().x()).isLessThan(51.5f);
        assertThat(body.position().z()).isLessThan(LEVEL + 10);
    }

    @Test
    default void staysInTheRegion() {
        for (var size : new float[] {256, 4096}) {
            var engine = engine((x, y) -> LEVEL, size);
            var body = add(engine, size - 6, 5, 80);
            body.steer(new Steering(new Vector3(16, -16, 0), true, false));
            run(engine, 3);
            assertThat(body.position().x()).isBetween(size - 1, size);
            assertThat(body.position().y()).isBetween(0f, 1f);
            assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
            body.place(new Vector3(-5, 1e9f, 80));
            assertThat(body.position().x()).isBetween(0f, 1f);
            assertThat(body.position().y()).isBetween(size - 1, size);
        }
    }

    @Test
    default void isAsExactAtTheFarEndOfFourKilometres() {
        var engine = engine((x, y) -> LEVEL + x / 100, 4096);
        var body = add(engine, 4000, 4000, 0);
        go(body, 0, WALK);
        run(engine, 3);
        assertThat(body.velocity().y()).isCloseTo(WALK, within(0.05f));
        assertThat(body.position().z()).isCloseTo(LEVEL + 40 + HALF, within(0.01f));
    }

    @Test
    default void keepsItsSolesWhenItGrows() {
        var engine = level();
        var body = add(engine, 50, 50, 0);
        body.resize(3);
        run(engine, 1);
        assertThat(body.position().z()).isEqualTo(LEVEL + 1.5f);
        assertThat(body.height()).isEqualTo(3);
    }

    @Test
    default void followsGroundThatIsChangedUnderIt() {
        var ground = new ChangingGround();
        var engine = engine(ground, 256);
        var body = add(engine, 50, 50, 0);
        run(engine, 1);
        ground.raise(7);
        run(engine, 1);
        assertThat(body.position().z()).isEqualTo(LEVEL + 7 + HALF);
        ground.raise(-9);
        run(engine, 3);
        assertThat(body.position().z()).isEqualTo(LEVEL - 2 + HALF);
        assertThat(body.onGround()).isTrue();
    }

    @Test
    default void pushesWhoStandsInTheWay() {
        var engine = level();
        var standing = add(engine, 52, 50, 0);
        var walking = add(engine, 50, 50, 0);
        run(engine, 0.5f);
        go(walking, WALK, 0);
        for (var i = 0; i < 90; i++) {
            engine.step(STEP);
            assertThat(level(standing).distanceTo(level(walking))).isGreaterThan(0.5f);
        }
        assertThat(standing.position().x()).isGreaterThan(52.3f);
        assertThat(standing.position().z()).isEqualTo(LEVEL + HALF);
        walking.steer(Steering.STAND);
        run(engine, 3);
        assertThat(standing.velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    default void partsThoseWhoArriveAtTheSamePlace() {
        var engine = level();
        var bodies = new ArrayList<CharacterBody>();
        for (var i = 0; i < 6; i++) {
            bodies.add(add(engine, 50, 50, 0));
        }
        run(engine, 6);
        for (var i = 0; i < bodies.size(); i++) {
            assertThat(bodies.get(i).onGround()).isTrue();
            for (var j = i + 1; j < bodies.size(); j++) {
                assertThat(level(bodies.get(i)).distanceTo(level(bodies.get(j))))
                        .isGreaterThan(0.5f);
            }
        }
    }

    @Test
    default void letsAcrowdComeToRest() {
        var engine = level();
        var bodies = new ArrayList<CharacterBody>();
        for (var i = 0; i < 60; i++) {
            bodies.add(add(engine, 50, 50, 0));
            run(engine, 0.1f);
        }
        run(engine, 20);
        var places = bodies.stream().map(CharacterBody::position).toList();
        run(engine, 2);
        assertThat(bodies.stream().map(CharacterBody::position).toList()).isEqualTo(places);
        assertThat(bodies).allMatch(body -> body.velocity().equals(Vector3.ZERO));
        for (var i = 1; i < places.size(); i++) {
            assertThat(places.get(i).distanceTo(places.get(i - 1))).isGreaterThan(0.5f);
        }
    }

    @Test
    default void standsOnSomeonesHeadForAwhile() {
        var engine = level();
        add(engine, 50, 50, 0);
        var upper = add(engine, 50, 50, LEVEL + HALF + HEIGHT + 1);
        run(engine, 1.2f);
        assertThat(upper.position().z()).isCloseTo(LEVEL + HALF + HEIGHT, within(0.2f));
        assertThat(upper.onGround()).isTrue();
        go(upper, WALK, 0);
        run(engine, 2);
        assertThat(upper.position().z()).isEqualTo(LEVEL + HALF);
    }

    @Test
    default void leavesArestingAndAremovedBodyAlone() {
        var engine = level();
        var stays = add(engine, 60, 60, 0);
        var gone = add(engine, 50, 50, 60);
        engine.remove(gone);
        engine.remove(gone);
        run(engine, 1);
        assertThat(gone.position().z()).isEqualTo(60);
        engine.remove(stays);
        run(engine, 1);
        assertThat(add(engine, 50, 50, 0).onGround()).isTrue();
    }

    @Test
    default void staysSaneWhateverIsAskedOfIt() {
        var seed = Long.getLong("seed", 42);
        var random = new SplittableRandom(seed);
        var engine = engine((x, y) -> LEVEL + 9 * (float) Math.sin(x / 3) * (float) Math.cos(y / 4), 256);
        var bodies = new ArrayList<CharacterBody>();
        for (var i = 0; i < 20; i++) {
            bodies.add(add(engine, number(random), number(random), number(random)));
        }
        for (var i = 0; i < 3000; i++) {
            var body = bodies.get(random.nextInt(bodies.size()));
            switch (random.nextInt(12)) {
                case 0 -> body.place(vector(random));
                case 1 -> body.resize(number(random));
                default -> body.steer(new Steering(vector(random), random.nextBoolean(), random.nextBoolean()));
            }
            engine.step(STEP);
            for (var each : bodies) {
                var place = each.position();
                assertThat(place.isFinite())
                        .as("seed %d step %d %s", seed, i, place)
                        .isTrue();
                assertThat(each.velocity().isFinite())
                        .as("seed %d step %d", seed, i)
                        .isTrue();
                assertThat(place.x()).isBetween(0f, 256f);
                assertThat(place.y()).isBetween(0f, 256f);
                assertThat(place.z()).isBetween(0f, 4200f);
            }
        }
    }

    private static Vector3 level(CharacterBody body) {
        return new Vector3(body.position().x(), body.position().y(), 0);
    }

    private static Vector3 vector(SplittableRandom random) {
        return new Vector3(number(random), number(random), number(random));
    }

    private static float number(SplittableRandom random) {
        return switch (random.nextInt(40)) {
            case 0 -> Float.NaN;
            case 1 -> Float.POSITIVE_INFINITY;
            case 2 -> Float.NEGATIVE_INFINITY;
            case 3 -> Float.MAX_VALUE;
            case 4 -> -Float.MAX_VALUE;
            case 5 -> Float.MIN_VALUE;
            case 6 -> (float) random.nextDouble(-1e6, 1e6);
            default -> (float) random.nextDouble(-20, 260);
        };
    }

    /** Level ground at a height that a test changes. */
    final class ChangingGround implements Ground {
        private float height = LEVEL;
        private int changes;

        void raise(float by) {
            height += by;
            changes++;
        }

        @Override
        public float heightAt(float x, float y) {
            return height;
        }

        @Override
        public int changes() {
            return changes;
        }
    }
}
