// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.Identifier;

class BrowseSessionTest {
    @Test
    void aFormIsKnownByAWordThatOnlyItsVisitorHas() {
        var token = AuthToken.random(new SecureRandom());
        var other = AuthToken.random(new SecureRandom());
        var word = new BrowseSession.Visitor(token, Identifier.of(AgentId.random())).formWord();
        assertThat(BrowseSession.isOwnForm(token, word)).isTrue();
        assertThat(BrowseSession.isOwnForm(other, word)).isFalse();
        assertThat(BrowseSession.isOwnForm(token, null)).isFalse();
        assertThat(BrowseSession.isOwnForm(token, "")).isFalse();
        assertThat(word).doesNotContain(token.text());
    }
}
