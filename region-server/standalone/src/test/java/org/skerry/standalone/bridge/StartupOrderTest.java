// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupOrderTest {
    @Test
    void whatIsNeededComesBefore() {
        assertThat(StartupOrder.of(Map.of(
                        "Accounts", List.of("Schema"), "Library", List.of("Schema", "Accounts"), "Schema", List.of())))
                .containsExactly("Schema", "Accounts", "Library");
    }

    @Test
    void theOthersComeByName() {
        assertThat(StartupOrder.of(Map.of("C", List.of(), "A", List.of(), "B", List.of())))
                .containsExactly("A", "B", "C");
    }

    @Test
    void aNeedThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> StartupOrder.of(Map.of("Accounts", List.of("Shcema"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Accounts", "Shcema");
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> StartupOrder.of(Map.of("A", List.of("B"), "B", List.of("A"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A -> B -> A");
    }
}
