// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.ejb.login.LoginRequests;

class LevelRuleTest {
    private static final AdmissionSettings.Texts TEXTS =
            new AdmissionSettings.Texts("banned", "closed", "viewer", "machine");

    private static UserAccount account(int level) {
        return new UserAccount(
                AgentId.random(), ScopeId.ZERO, LoginRequests.NAME, "", Instant.EPOCH, level, 0, "", "", Map.of());
    }

    @Test
    void whoIsBelowTheMinimumWaits() {
        var rule = new LevelRule(() -> 50, TEXTS);
        assertThat(rule.ofUser(account(49), LoginRequests.plain("last"))).contains(new Refused("presence", "closed"));
        assertThat(rule.ofUser(account(50), LoginRequests.plain("last"))).isEmpty();
    }

    @Test
    void whoIsBelowZeroIsBarredWhateverTheMinimum() {
        var rule = new LevelRule(() -> -100, TEXTS);
        assertThat(rule.ofUser(account(-1), LoginRequests.plain("last"))).contains(new Refused("presence", "banned"));
        assertThat(rule.ofUser(account(0), LoginRequests.plain("last"))).isEmpty();
    }

    @Test
    void strangersDoNotLearnOfIt() {
        assertThat(new LevelRule(() -> 50, TEXTS).ofAnybody(LoginRequests.plain("last")))
                .isEmpty();
    }
}
