// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.ejb.fixture.MapConfig;

/** What the grid starts with and what not. */
class TrustCheckTest {
    private static final String ADDRESS = "skerry.listener.private-address";
    private static final String SECRET = "0123456789abcdef";

    private static String check(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return TrustCheck.check(new MapConfig(values));
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
