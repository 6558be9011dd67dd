// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GridConfigurationTest {
    @Test
    void flagsAreFoundByNameWithoutRegardToCaseOrBlanks() {
        var flags = GridConfiguration.read(Map.of(
                        "skerry.grid.default-regions",
                        "Skerry Landing, Other",
                        "skerry.grid.region-flags.skerry_landing",
                        "fallback_region, PERSISTENT"))
                .flagsByName();
        assertThat(flags.applyAsInt("Skerry Landing")).isEqualTo(1 | 2 | 16);
        assertThat(flags.applyAsInt("OTHER")).isEqualTo(1);
        assertThat(flags.applyAsInt("Elsewhere")).isZero();
    }

    @Test
    void extraFeaturesAreThoseConfigured() {
        assertThat(GridConfiguration.read(Map.of("skerry.grid.extra-features.GridName", "Skerry"))
                        .extraFeatures())
                .containsExactly(Map.entry("GridName", "Skerry"));
    }

    @Test
    void anUnknownFlagIsToldWithKeyValueAndRemedy() {
        assertThatThrownBy(() -> GridConfiguration.read(Map.of("skerry.grid.region-flags.X", "Defautl")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.grid.region-flags.X is 'Defautl'")
                .hasMessageContaining("PERSISTENT");
    }
}
