// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Steering;

class BasicPhysicsTest {
    private static final float STEP = 1 / 45f;
    private static final float HEIGHT = 2;

    /** Rises by a metre in five to the east. */
    private final BasicPhysics physics = new BasicPhysics((x, y) -> 20 + x / 5, 256, 256);

    @Test
    void liftsAbodyOutOfTheGround() {
        var body = body(new Vector3(50, 50, 0));
        assertThat(body.position().z()).isEqualTo(31);
        assertThat(body.onGround()).isTrue();
    }

    @Test
    void fallsToTheGroundAndStaysThere() {
        var body = body(new Vector3(50, 50, 60));
        run(1);
        assertThat(body.onGround()).isFalse();
        assertThat(body.velocity().z()).isNegative();
        run(5);
        assertThat(body.onGround()).isTrue();
        assertThat(body.position().z()).isEqualTo(31);
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
    }

    @Test
    void canBeSteeredWhileItFalls() {
        var body = body(new Vector3(50, 50, 60));
        body.steer(new Steering(new Vector3(0, 3, 0), false, false));
        run(1.5f);
        assertThat(body.onGround()).isFalse();
        assertThat(body.position().y()).isGreaterThan(51.5f);
        assertThat(body.velocity().z()).isLessThan(-10);
    }

    @Test
    void walksUphillAndDownhillOnTheGround() {
        var body = body(new Vector3(50, 50, 31));
        body.steer(new Steering(new Vector3(3, 0, 0), false, false));
        run(2);
        assertThat(body.position().x()).isBetween(55f, 56.1f);
        assertThat(body.position().z()).isCloseTo(21 + body.position().x() / 5, within(0.001f));
        body.steer(new Steering(new Vector3(-3, 0, 0), false, false));
        run(2);
        assertThat(body.onGround()).isTrue();
        assertThat(body.position().z()).isCloseTo(21 + body.position().x() / 5, within(0.001f));
    }

    @Test
    void stopsAtTheBorders() {
        var body = body(new Vector3(250, 5, 80));
        body.steer(new Steering(new Vector3(16, -16, 0), true, false));
        run(3);
        assertThat(body.position().x()).isLessThan(256).isGreaterThan(255);
        assertThat(body.position().y()).isPositive().isLessThan(1);
        body.place(new Vector3(-5, 999, 80));
        assertThat(body.position().x()).isPositive();
        assertThat(body.position().y()).isLessThan(256);
    }

    @Test
    void fliesUpHoversAndDoesNotFall() {
        var body = body(new Vector3(50, 50, 31));
        body.steer(new Steering(new Vector3(0, 0, 10), true, false));
        run(2);
        body.steer(new Steering(Vector3.ZERO, true, false));
        run(4);
        var height = body.position().z();
        assertThat(height).isGreaterThan(40);
        assertThat(body.velocity()).isEqualTo(Vector3.ZERO);
        run(2);
        assertThat(body.position().z()).isEqualTo(height);
        body.steer(Steering.STAND);
        run(5);
        assertThat(body.onGround()).isTrue();
    }

    @Test
    void jumpsAndLands() {
        var body = body(new Vector3(50, 50, 31));
        body.steer(new Steering(Vector3.ZERO, false, true));
        run(0.3f);
        assertThat(body.position().z()).isGreaterThan(31.5f);
        body.steer(Steering.STAND);
        run(3);
        assertThat(body.position().z()).isEqualTo(31);
    }

    @Test
    void keepsItsSolesWhenItGrows() {
        var body = body(new Vector3(50, 50, 31));
        body.resize(3);
        run(1);
        assertThat(body.position().z()).isEqualTo(31.5f);
    }

    @Test
    void leavesARemovedBodyAlone() {
        var body = body(new Vector3(50, 50, 60));
        physics.remove(body);
        run(1);
        assertThat(body.position().z()).isEqualTo(60);
    }

    private CharacterBody body(Vector3 position) {
        return physics.addCharacter(position, HEIGHT);
    }

    private void run(float seconds) {
        for (var left = seconds; left > 0; left -= STEP) {
            physics.step(STEP);
        }
    }
}
