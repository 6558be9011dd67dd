// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchSettingsTest {
    private final Properties given = new Properties();

    LaunchSettingsTest() {
        for (var key : new String[] {"skerry.data", "skerry.server", "skerry.ear", "skerry.region.libraries"}) {
            given.setProperty(key, "somewhere");
        }
    }

    @Test
    void defaultsWorkOnOneMachine() {
        var settings = LaunchSettings.of(given);
        assertThat(settings.loginUri()).isEqualTo("http://127.0.0.1:8002/");
        assertThat(settings.privatePort()).isEqualTo(8003);
        assertThat(settings.regionHeap()).isEqualTo(RegionProcess.DEFAULT_HEAP);
        assertThat(settings.logs()).endsWithRaw(Path.of("somewhere", "log"));
    }

    @Test
    void portsAndAddressCanBeGiven() {
        given.setProperty("skerry.address", "192.168.1.10");
        given.setProperty("skerry.port.public", "80");
        assertThat(LaunchSettings.of(given).loginUri()).isEqualTo("http://192.168.1.10:80/");
    }

    @Test
    void theRegionsHeapCanBeGiven() {
        given.setProperty("skerry.region.heap", "2g");
        assertThat(LaunchSettings.of(given).regionHeap()).isEqualTo("2g");
    }

    @ParameterizedTest
    @CsvSource({
        "skerry.port.public,0",
        "skerry.port.private,eight",
        "skerry.port.management,70000",
        "skerry.address,0.0.0.0",
        "skerry.address,::1",
        "skerry.region.heap,much",
        "skerry.region.heap,0g",
        "skerry.data,' '"
    })
    void whatCannotBeIsToldWithKeyAndRemedy(String key, String value) {
        given.setProperty(key, value);
        assertThatThrownBy(() -> LaunchSettings.of(given))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(key)
                .hasMessageMatching("(?s).*(give|Set).*");
    }
}
