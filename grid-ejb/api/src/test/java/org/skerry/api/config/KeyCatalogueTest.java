// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyCatalogueTest {
    @Test
    void keyIsFoundBeforeTheFamilyThatItCouldBeOf() {
        var catalogue = KeyCatalogue.grid();

        assertThat(catalogue.find("skerry.login.welcome")).map(ConfigKey::name).contains("skerry.login.welcome");
        assertThat(catalogue.find("skerry.gridinfo.economy"))
                .map(ConfigKey::name)
                .contains("skerry.gridinfo.<key>");
        assertThat(catalogue.find("skerry.grid.region-flags.A.B")).isPresent();
        assertThat(catalogue.find("skerry.login.welcom")).isEmpty();
        assertThat(KeyCatalogue.region().find("region.two.size"))
                .map(ConfigKey::name)
                .contains("region.<n>.size");
        assertThat(KeyCatalogue.region().find("region.two.three.size")).isEmpty();
    }

    @Test
    void nearestKeyIsOffered() {
        assertThat(KeyCatalogue.all().nearest("skerry.login.welcom")).contains("skerry.login.welcome");
        assertThat(KeyCatalogue.all().nearest("skerry.assets.stroe")).contains("skerry.assets.store");
        assertThat(KeyCatalogue.all().nearest("quite.another.thing.altogether")).isEmpty();
    }

    @Test
    void noKeyIsThereTwice() {
        assertThat(KeyCatalogue.all().keys()).extracting(ConfigKey::name).doesNotHaveDuplicates();
    }

    @Test
    void everyDefaultFitsItsType() {
        assertThat(KeyCatalogue.all().keys())
                .allSatisfy(key -> assertThat(key.standard().flatMap(key.type()::complaint))
                        .as(key.name())
                        .isEmpty());
    }

    @Test
    void everyKeySaysWhatItIs() {
        assertThat(KeyCatalogue.all().keys())
                .allSatisfy(key -> assertThat(key.what()).as(key.name()).isNotBlank());
    }

    @Test
    void passwordsAndSecretsAreMarked() {
        assertThat(KeyCatalogue.all().keys())
                .filteredOn(key -> Stream.of("password", "secret", "secret-key").anyMatch(key.name()::endsWith))
                .filteredOn(key -> !key.name().contains(".allow-"))
                .allMatch(ConfigKey::secret);
    }
}
