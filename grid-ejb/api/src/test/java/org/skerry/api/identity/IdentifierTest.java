// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;

class IdentifierTest {
    private static final AgentId SOMEBODY = AgentId.of("aaaaaaaa-0000-4000-8000-00000000000b");

    @Test
    void anAccountHasOneNameHoweverItIsWritten() {
        var name = Identifier.of(SOMEBODY);
        var upper = SOMEBODY.toString().toUpperCase(Locale.ROOT);
        assertThat(name.account()).contains(SOMEBODY);
        assertThat(Identifier.tryParse(SOMEBODY.toString())).contains(name);
        assertThat(Identifier.tryParse(upper)).contains(name);
        assertThat(Identifier.tryParse("URN:UUID:" + upper)).contains(name);
        assertThat(Identifier.tryParse(name.toString())).contains(name);
    }

    @Test
    void othersAreNoAccounts() {
        var other = Identifier.tryParse("https://issuer.example/#" + SOMEBODY).orElseThrow();
        assertThat(other.account()).isEmpty();
        assertThat(Identifier.tryParse("")).isEmpty();
        assertThat(Identifier.tryParse("somebody")).isEmpty();
        assertThat(Identifier.tryParse("not a uri:")).isEmpty();
        assertThat(Identifier.tryParse("x:" + "y".repeat(Identifier.MAX_LENGTH)))
                .isEmpty();
    }

    @Test
    void whomAProviderKnowsIsNamedByIssuerAndSubject() {
        var known = Identifier.ofOpenId("https://issuer.example/realms/us", "a b#c");
        assertThat(known).hasToString("https://issuer.example/realms/us#a%20b%23c");
        assertThat(Identifier.tryParse(known.toString())).contains(known);
        assertThat(Identifier.ofOpenId("https://issuer.example/", SOMEBODY.toString())
                        .account())
                .isEmpty();
        for (var issuer : new String[] {"urn:uuid:" + SOMEBODY, "https://issuer.example/#x", "no issuer", "issuer"}) {
            assertThatThrownBy(() -> Identifier.ofOpenId(issuer, "s")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Identifier.ofOpenId("https://issuer.example/", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokensAreFreshAndDoNotShowThemselves() {
        var token = AuthToken.random(new SecureRandom());
        assertThat(token).isNotEqualTo(AuthToken.random(new SecureRandom()));
        assertThat(AuthToken.tryParse(token.text())).contains(token);
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(AuthToken.tryParse("")).isEmpty();
        assertThat(AuthToken.tryParse(token.text() + "a")).isEmpty();
        assertThat(AuthToken.tryParse("=".repeat(43))).isEmpty();
    }
}
