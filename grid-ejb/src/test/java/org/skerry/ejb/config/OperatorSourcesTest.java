// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.config.FileCheck.Place;
import org.skerry.ejb.fixture.MapConfig;

class OperatorSourcesTest {
    @TempDir
    Path folder;

    private OperatorSources read(Place place, Map<String, String> said, String text) throws IOException {
        var file = Files.writeString(folder.resolve("skerry.properties"), text);
        var all = new HashMap<>(said);
        all.put("skerry.config.file", file.toString());
        return OperatorSources.of(key -> Optional.ofNullable(all.get(key)), place);
    }

    @Test
    void nothingSaidIsNoSource() {
        var none = OperatorSources.of(_ -> Optional.empty(), Place.PROCESS);

        assertThat(none.sources()).isEmpty();
        assertThat(none.problems()).isEmpty();
    }

    @Test
    void fileStandsAboveTheArchitecture() throws IOException {
        var read = read(
                Place.PROCESS,
                Map.of(),
                "skerry.architecture=standalone\nskerry.assets.cache-bytes=1\nskerry.login.welcom=x\n");

        assertThat(read.sources()).extracting(ConfigSource::getOrdinal).containsExactly(200, 50);
        assertThat(read.sources())
                .extracting(source -> source.getValue("skerry.assets.cache-bytes"))
                .containsExactly("1", "8388608");
        assertThat(read.sources().getLast().getName()).isEqualTo("architecture standalone");
        assertThat(read.sources().getLast().getPropertyNames()).doesNotContain("http.port");
        assertThat(read.warnings()).singleElement().asString().contains("line 3", "skerry.login.welcome");
    }

    @Test
    void choiceOutsideTheFileStandsAboveTheFile() throws IOException {
        var read = read(Place.PROCESS, Map.of("skerry.architecture", "grid"), "skerry.architecture=standalone\n");

        assertThat(read.architecture()).contains("grid");
    }

    @Test
    void whatCannotBeIsTold() throws IOException {
        assertThat(OperatorSources.of(
                                key -> Optional.of("/no/such/file").filter(_ -> key.equals(OperatorSources.FILE)),
                                Place.PROCESS)
                        .problems())
                .singleElement()
                .asString()
                .contains("skerry.config.file is '/no/such/file'");
        assertThat(read(Place.PROCESS, Map.of("skerry.architecture", "grid-hypergrid"), "")
                        .problems())
                .singleElement()
                .asString()
                .contains("not built yet");
        assertThat(read(Place.APPLICATION_SERVER, Map.of(), "skerry.listener.public-port=80\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("line 1", "SKERRY_LISTENER_PUBLIC_PORT");
    }

    @Test
    void choiceThatComesTooLateIsRefused() {
        var none = OperatorSources.of(_ -> Optional.empty(), Place.APPLICATION_SERVER);

        assertThat(ConfigurationCheck.problems(none, new MapConfig(Map.of("skerry.architecture", "grid"))))
                .singleElement()
                .asString()
                .contains("comes too late");
        assertThat(ConfigurationCheck.problems(none, new MapConfig(Map.of()))).isEmpty();
    }

    @Test
    void providerIsFoundByServiceLoader() {
        assertThat(ServiceLoader.load(ConfigSourceProvider.class)).anyMatch(OperatorSourceProvider.class::isInstance);
    }
}
