// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.ControlFlag;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.PhysicsEngineProvider;
import org.skerry.region.physics.basic.BasicPhysics;

/** A region whose physics engine throws goes on, and so do others. */
class FailingPhysicsRegionTest {
    private int badSteps;

    private final class Failing implements PhysicsEngineProvider {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Optional<String> prepare() {
            return Optional.empty();
        }

        @Override
        public PhysicsEngine create(Ground ground, float sizeX, float sizeY) {
            var inner = new BasicPhysics(ground, sizeX, sizeY);
            return new PhysicsEngine() {
                @Override
                public CharacterBody addCharacter(Vector3 position, float height) {
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
                        throw new IllegalStateException("expected by a test");
                    }
                    inner.step(seconds);
                }
            };
        }
    }

    private static void walk(FakeViewer viewer, float least) {
        var before = viewer.avatar().position().x();
        viewer.hold(ControlFlag.AT_POS.mask());
        assertThat(before).isLessThan(least);
    }

    @Test
    void goesOnAfterABadStepAndAfterMany() {
        var broken = RegionEnv.withPhysics(new Failing());
        var other = new RegionEnv();
        var here = broken.arrived("Test", 50, 50);
        var there = other.arrived("Test", 50, 50);
        walk(here, 51);
        walk(there, 51);

        for (var bad : new int[] {1, 1, 1000}) {
            badSteps = bad;
            var before = here.avatar().position().x();
            var elsewhere = there.avatar().position().x();
            broken.run(Duration.ofSeconds(2));
            other.run(Duration.ofSeconds(2));
            assertThat(here.avatar().position().x()).as("after " + bad).isGreaterThan(before + 3);
            assertThat(there.avatar().position().x()).isGreaterThan(elsewhere + 4);
        }
        assertThat(broken.core().context().scene().physicsFailures()).isEqualTo(3);
        assertThat(other.core().context().scene().physicsFailures()).isZero();
        assertThat(broken.core().loop().failureCount()).isZero();
        assertThat(broken.core().pulse().last().physicsFailures()).isEqualTo(3);
    }

    @Test
    void waterThatIsRaisedCarriesWhoFalls() {
        var env = new RegionEnv();
        var viewer = env.arrived("Test", 50, 50);
        env.core().waterHeight(200);
        viewer.avatar().place(new Vector3(50, 50, 150), Vector3.UNIT_X);
        env.run(Duration.ofSeconds(4));
        assertThat(viewer.avatar().position().z()).isGreaterThan(143);
    }
}
