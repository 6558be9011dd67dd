// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.id.AgentId;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.ejb.login.LoginRequests;
import org.skerry.ejb.persistence.TestDatabase;

class AgreementRuleTest {
    private final UserAccount user = UserAccount.ordinary(AgentId.random(), LoginRequests.NAME, "", Instant.EPOCH);

    private static LoginRules rules(String terms, String notice) {
        return RulesForTests.of(
                new AdmissionSettings(
                        0, List.of(), List.of(), Set.of(), Set.of(), terms, notice, AdmissionSettings.Texts.DEFAULT),
                TestDatabase.sharedH2());
    }

    @Test
    void aTextIsClickedAwayOnce() {
        var rules = rules("Be kind.", "");
        assertThat(rules.ofUser(user, LoginRequests.agreeing(false, true))).contains(new Refused("tos", "Be kind."));
        assertThat(rules.ofUser(user, LoginRequests.agreeing(true, false))).isEmpty();
        assertThat(rules.ofUser(user, LoginRequests.agreeing(false, false))).isEmpty();
    }

    @Test
    void aNewTextHasToBeAgreedToAnew() {
        rules("Be kind.", "").ofUser(user, LoginRequests.agreeing(true, true));
        var later = rules("Be very kind.", "");
        assertThat(later.ofUser(user, LoginRequests.agreeing(false, false)))
                .contains(new Refused("tos", "Be very kind."));
        assertThat(later.ofUser(user, LoginRequests.agreeing(true, false))).isEmpty();
        assertThat(later.ofUser(user, LoginRequests.agreeing(false, false))).isEmpty();
    }

    @Test
    void termsComeBeforeTheNoticeAndEachIsForItself() {
        var rules = rules("Be kind.", "Closed on Monday.");
        assertThat(rules.ofUser(user, LoginRequests.agreeing(false, false)).map(Refused::reason))
                .contains("tos");
        assertThat(rules.ofUser(user, LoginRequests.agreeing(true, false)))
                .contains(new Refused("critical", "Closed on Monday."));
        assertThat(rules.ofUser(user, LoginRequests.agreeing(false, true))).isEmpty();
    }

    @Test
    void anotherUserHasToAgreeAsWell() {
        var rules = rules("Be kind.", "");
        rules.ofUser(user, LoginRequests.agreeing(true, true));
        var other = UserAccount.ordinary(AgentId.random(), LoginRequests.NAME, "", Instant.EPOCH);
        assertThat(rules.ofUser(other, LoginRequests.agreeing(false, false))).isPresent();
    }

    @Test
    void withoutTextsNobodyIsAsked() {
        assertThat(rules("", "").ofUser(user, LoginRequests.agreeing(false, false)))
                .isEmpty();
    }
}
