// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grid starts with and what not. */
class TrustCheckTest {
    private static final String ADDRESS = "skerry.listener.private-address";
    private static final String SECRET = "0123456789abcdef";

    private static String check(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return TrustCheck.check(new Values(values));
    }

    /** As much of a configuration as is asked for. */
    private record Values(Map<String, String> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            var text = values.get(name);
            return Optional.ofNullable(text)
                    .map(value -> type.cast(type == Boolean.class ? Boolean.valueOf(value) : value));
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return Set.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1"})
    void anAddressForOthersNeedsAProof(String address) {
        assertThatThrownBy(() -> check(ADDRESS, address))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ADDRESS + " is '" + address + "'")
                .hasMessageContaining("Set skerry.trust.secret, or skerry.trust.username");
        assertThat(check(ADDRESS, address, "skerry.trust.secret", SECRET)).isEqualTo("secret tls=off");
        assertThat(check(ADDRESS, address, "skerry.trust.username", "sims", "skerry.trust.password", "password"))
                .isEqualTo("basic tls=off");
        assertThat(check(ADDRESS, address, "skerry.listener.private-plain", "false"))
                .isEqualTo("loopback-only tls=off");
    }

    @Test
    void loopbackNeedsNone() {
        assertThat(check()).isEqualTo("loopback-only tls=off");
        assertThat(check(ADDRESS, "127.0.0.2")).isEqualTo("loopback-only tls=off");
        assertThat(check(ADDRESS, "::1")).isEqualTo("loopback-only tls=off");
    }

    @Test
    void tlsNeedsItsStores() {
        assertThatThrownBy(() -> check("skerry.listener.private-tls", "true", "skerry.tls.key-store", "/no/such.p12"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.tls.key-store is '/no/such.p12'")
                .hasMessageContaining("skerry.tls.key-store-password");
    }

    @Test
    void weakOrHalfProofsAreRefusedWithoutTellingThem() {
        assertThatThrownBy(() -> check("skerry.trust.secret", "short"))
                .hasMessageContaining("skerry.trust.secret")
                .hasMessageContaining("16")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> check("skerry.trust.username", "sims"))
                .hasMessageContaining("skerry.trust.password is missing");
        assertThatThrownBy(() -> check("skerry.trust.password", "password"))
                .hasMessageContaining("skerry.trust.username is missing");
        assertThatThrownBy(() -> check("skerry.trust.username", "sims", "skerry.trust.password", "geheim"))
                .hasMessageContaining("skerry.trust.password is too short")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> check("skerry.trust.username", "a:b", "skerry.trust.password", "password"))
                .hasMessageContaining("colon");
    }
}
