// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.api.config.ConfigKey;
import org.skerry.api.config.KeyCatalogue;

/** The catalogue against what the reader asks for. */
class RegionCatalogueTest {
    private static Set<String> asked() {
        // the password of a store is asked for where there is one
        var asked = new HashSet<>(asked("grid.auth.key-store"));
        asked.addAll(asked("grid.auth.trust-store"));
        return asked;
    }

    private static Set<String> asked(String store) {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValue(store, "no-such-file")
                .build();
        var values = new ConfigValues(config);
        ConfigReader.read(values, config, Set.of("1"));
        return values.known();
    }

    @Test
    void everyKeyThatIsReadIsInTheCatalogue() {
        assertThat(asked())
                .hasSizeGreaterThan(30)
                .allSatisfy(key ->
                        assertThat(KeyCatalogue.region().find(key)).as(key).isPresent());
    }

    @Test
    void everyKeyOfTheCatalogueIsRead() {
        var asked = asked();

        assertThat(KeyCatalogue.region().keys())
                .map(ConfigKey::name)
                .map(name -> name.replace("region.<n>", "region.1"))
                .filteredOn(name -> name.indexOf('<') < 0)
                .allSatisfy(name -> assertThat(asked).contains(name));
    }
}
