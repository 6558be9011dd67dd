// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.fixture.MapConfig;

class CacheSettingsTest {
    private static MemcachedSettings read(Map<String, String> keys) {
        return MemcachedSettings.of(new MapConfig(keys));
    }

    @Test
    void readsServers() {
        var settings =
                read(Map.of(MemcachedSettings.PREFIX + "servers", "127.0.0.1:11211, cache.example:11212,[::1]:1"));
        assertThat(settings.servers())
                .extracting(server -> server.getHostString() + " " + server.getPort())
                .containsExactly("127.0.0.1 11211", "cache.example 11212", "[::1] 1");
        assertThat(settings.timeout()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.lifetime()).isEqualTo(Duration.ofHours(24));
        assertThat(CacheSettings.largest(new MapConfig(Map.of()))).isEqualTo(131_072);
    }

    @Test
    void namesWhatIsWrong() {
        for (var servers : new String[] {"", "localhost", "localhost:", "localhost:0", "a:70000", "a:1,", "a b:1"}) {
            expectRefused(
                    () -> read(Map.of(MemcachedSettings.PREFIX + "servers", servers)),
                    MemcachedSettings.PREFIX + "servers");
        }
        for (var key : new String[] {"timeout-millis", "lifetime-hours"}) {
            expectRefused(
                    () -> read(Map.of(
                            MemcachedSettings.PREFIX + "servers", "a:1", MemcachedSettings.PREFIX + key, "never")),
                    MemcachedSettings.PREFIX + key);
        }
        expectRefused(
                () -> CacheSettings.largest(new MapConfig(Map.of(CacheSettings.LARGEST, "2000000"))),
                CacheSettings.LARGEST);
    }

    private static void expectRefused(Runnable reading, String key) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(key + " is '");
    }
}
