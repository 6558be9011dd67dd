// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.api.config.ConfigKey;
import org.skerry.api.config.KeyCatalogue;

/** The catalogue against what the reader asks for. */
class RegionCatalogueTest {
    private static Set<String> asked() {
        // passwords of stores are asked for where there are stores
        var config = new SmallRyeConfigBuilder()
                .withDefaultValue("grid.auth.key-store", "no-such-file")
                .withDefaultValue("grid.auth.trust-store", "no-such-file")
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
