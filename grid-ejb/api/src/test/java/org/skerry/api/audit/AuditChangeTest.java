// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditChangeTest {
    @Test
    void aLineCannotBeForged() {
        var change = new Actor("basic:sims", "192.0.2.1")
                .call(() -> AuditChange.of("account-changed", "a\nb", "title=\"\\\" x", "title=\raudit=none"));

        assertThat(change.toLine())
                .isEqualTo("audit=account-changed subject=\"a b\" actor=\"basic:sims\" address=192.0.2.1"
                        + " before=\"title=\\\"\\\\\\\" x\" after=\"title= audit=none\"");
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        var change = AuditChange.of("x", "y", "a".repeat(AuditChange.MAX_TEXT - 1) + "\uD83D\uDE00", "");

        assertThat(change.before()).isEqualTo("a".repeat(AuditChange.MAX_TEXT - 1));
        assertThat(change.actor()).isEqualTo(Actor.GRID);
        assertThat(change.toLine()).contains("actor=\"grid\" address=- ");
    }

    @Test
    void whoseWorkItIsEndsWithTheWork() {
        assertThat(Actor.viewer("192.0.2.7").call(Actor::current)).isEqualTo(new Actor("viewer", "192.0.2.7"));
        assertThat(Actor.current()).isEqualTo(Actor.GRID);
    }
}
