// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenIdConfigurationTest {
    private final Map<String, String> keys = new HashMap<>(Map.of(
            "skerry.oidc.provider-url", "https://login.example/realms/us",
            "skerry.oidc.client-id", "grid",
            "skerry.oidc.client-secret", "very secret",
            "skerry.gridinfo.login", "https://grid.example/"));

    private OpenIdSettings read() {
        return OpenIdConfiguration.read(key -> Optional.ofNullable(keys.get(key)));
    }

    @Test
    void isOffUnlessAProviderIsNamed() {
        keys.clear();
        assertThat(read().provider()).isEmpty();
        keys.put("skerry.oidc.provider-url", " ");
        keys.put("skerry.oidc.client-id", "grid");
        assertThat(read().provider()).isEmpty();
    }

    @Test
    void linksNobodyByThemselvesUnlessToldTo() {
        var provider = read().provider().orElseThrow();
        assertThat(provider.name()).isEqualTo("login.example");
        assertThat(provider.start()).isEqualTo(URI.create("https://grid.example/oidc/login"));
        assertThat(provider.subjectClaim()).isEqualTo("sub");
        assertThat(provider.scope()).isEqualTo("openid");
        assertThat(provider.linksByEmail()).isFalse();
        keys.put("skerry.oidc.link-by-email", "true");
        assertThat(read().provider().orElseThrow().scope()).isEqualTo("openid email");
        assertThat(read().provider().orElseThrow().linksByEmail()).isTrue();
    }

    @Test
    void thePublicAddressMayBeAnotherThanThatOfLogins() {
        keys.put("skerry.oidc.public-address", "https://web.example:8443/grid?x=y");
        assertThat(read().provider().orElseThrow().start())
                .isEqualTo(URI.create("https://web.example:8443/oidc/login"));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8002/", "http://localhost:8002", "http://[::1]:8002/", "https://10.0.0.1/"})
    void loopbackNeedsNoTls(String address) {
        keys.put("skerry.oidc.public-address", address);
        keys.put("skerry.oidc.provider-url", address);
        assertThat(read().provider()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "skerry.oidc.provider-url, http://login.example/",
        "skerry.oidc.provider-url, login.example",
        "skerry.oidc.provider-url, https://me:secret@login.example/",
        "skerry.oidc.public-address, http://192.168.0.1/",
        "skerry.oidc.public-address, not an address",
        "skerry.gridinfo.login, http://grid.example:8002/",
        "skerry.oidc.subject-claim, two words",
        "skerry.oidc.scope, openid&prompt=none",
        "skerry.oidc.link-by-email, perhaps"
    })
    void whatIsWrongIsToldWithTheRemedy(String key, String value) {
        keys.put(key, value);
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key + " is '" + value + "': set ");
    }

    @ParameterizedTest
    @CsvSource({"skerry.oidc.client-id", "skerry.oidc.client-secret"})
    void aClientIsNeededAndItsSecretIsNotShown(String key) {
        keys.remove(key);
        assertThatThrownBy(this::read).hasMessageContaining(key + " is not set").hasMessageNotContaining("very secret");
    }
}
