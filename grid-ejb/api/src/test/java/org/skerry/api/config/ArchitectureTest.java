// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    static Stream<String> names() {
        return Architecture.names().stream();
    }

    private static Map<String, String> values(String name) {
        return Architecture.named(name).orElseThrow().values();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKeyIsSetOrExplained(String name) throws IOException {
        var lines =
                Stream.concat(lines(name), lines(name + "-logins-and-regions")).toList();

        assertThat(Stream.of(KeyCatalogue.grid(), KeyCatalogue.region())
                        .flatMap(part -> part.keys().stream())
                        .map(ConfigKey::name))
                .allSatisfy(key -> assertThat(lines)
                        .as(key)
                        .anyMatch(line -> line.startsWith(key + "=") || line.startsWith("#" + key + "=")));
    }

    private static Stream<String> lines(String file) throws IOException {
        try (var in = Architecture.class.getResourceAsStream("/architecture/" + file + ".properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyValueIsOfAKnownKeyThatAFileCanSayAndFitsItsType(String name) {
        values(name).forEach((key, value) -> {
            var known = KeyCatalogue.all().find(key).orElseThrow(() -> new AssertionError(key));
            assertThat(known.reader())
                    .as(key)
                    .isNotIn(ConfigKey.Reader.WILDFLY, ConfigKey.Reader.ENVIRONMENT, ConfigKey.Reader.LAUNCHER);
            assertThat(known.secret()).as(key).isFalse();
            assertThat(known.type().complaint(value)).as(key).isEmpty();
        });
    }

    @Test
    void gridSaysTheDefaults() {
        values("grid")
                .forEach((key, value) -> assertThat(KeyCatalogue.all().find(key).flatMap(ConfigKey::standard))
                        .as(key)
                        .contains(value));
    }

    @Test
    void standaloneIsSmaller() {
        assertThat(values("standalone"))
                .containsEntry("skerry.assets.cache-bytes", "8388608")
                .containsEntry("assets.cache.disk-bytes", "0");
    }

    @Test
    void hypergridIsRefusedWithWhatToDo() {
        assertThat(Architecture.complaint("standalone")).isEmpty();
        assertThat(Architecture.complaint(" Grid ")).isEmpty();
        assertThat(Architecture.complaint("grid-hypergrid"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("hypergrid is not built yet", "choose grid"));
        assertThat(Architecture.complaint("standalone-hypergrid"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("choose standalone"));
    }

    @Test
    void unknownOneIsRefusedWithTheList() {
        assertThat(Architecture.complaint("cluster"))
                .contains("skerry.architecture is 'cluster': write one of standalone, grid, standalone-hypergrid,"
                        + " grid-hypergrid, or leave it out for the defaults.");
        assertThat(Architecture.named("cluster")).isEmpty();
    }
}
