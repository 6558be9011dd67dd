// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.region.physics.PhysicsChoice.NoEngineException;
import org.skerry.region.physics.basic.BasicPhysics;

class PhysicsChoiceTest {
    private final PhysicsEngineProvider basic = new Fake("basic", Optional.empty());
    private final PhysicsEngineProvider bullet = new Fake("bullet", Optional.empty());
    private final PhysicsEngineProvider broken = new Fake("bullet", Optional.of("No library. Buy one."));

    @Test
    void findsWhatIsOnTheClassPath() throws Exception {
        assertThat(PhysicsChoice.of("basic").name()).isEqualTo("basic");
        assertThat(PhysicsChoice.of(PhysicsChoice.AUTO).name()).isIn("bullet", "basic");
    }

    @Test
    void takesTheBestThatRuns() throws Exception {
        assertThat(PhysicsChoice.of("auto", List.of(basic, bullet))).isSameAs(bullet);
        assertThat(PhysicsChoice.of("auto", List.of(broken, basic))).isSameAs(basic);
        assertThat(PhysicsChoice.of("basic", List.of(bullet, basic))).isSameAs(basic);
    }

    @Test
    void refusesWhatCannotRunWithTheRemedy() {
        assertThatExceptionOfType(NoEngineException.class)
                .isThrownBy(() -> PhysicsChoice.of("bullet", List.of(broken, basic)))
                .withMessageContaining("Buy one")
                .withMessageContaining("physics.engine");
        assertThatExceptionOfType(NoEngineException.class)
                .isThrownBy(() -> PhysicsChoice.of("ode", List.of(bullet, basic)))
                .withMessageContaining("auto or one of basic, bullet");
    }

    private record Fake(String name, Optional<String> obstacle) implements PhysicsEngineProvider {
        @Override
        public Optional<String> prepare() {
            return obstacle;
        }

        @Override
        public PhysicsEngine create(Ground ground, float sizeX, float sizeY) {
            return new BasicPhysics(ground, sizeX, sizeY);
        }
    }
}
