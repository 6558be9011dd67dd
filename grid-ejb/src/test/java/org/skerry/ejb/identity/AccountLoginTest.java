// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.api.identity.InMemoryAuthenticationProvider;
import org.skerry.api.identity.MovedClock;
import org.skerry.api.login.SecondFactor;
import org.skerry.api.login.SecondFactor.Verdict;
import org.skerry.ejb.backoff.BackOffs;
import org.skerry.ejb.identity.AccountLogin.Outcome;
import org.skerry.ejb.login.CredentialsForTests;
import org.skerry.ejb.login.rule.RulesForTests;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AccountLoginTest {
    private static final UserName NAME = new UserName("Test", "User");
    private static final String MD5 = AuthenticationServiceContract.md5("secret");
    private static final String ADDRESS = "192.0.2.7";

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();
    private final InMemoryAuthenticationProvider tokens =
            new InMemoryAuthenticationProvider(new MovedClock(), Duration.ofMinutes(30), Duration.ofHours(12));
    private final List<AuditChange> audited = new ArrayList<>();
    private final AgentId user = AgentId.random();
    private final AccountLogin testee = new AccountLogin();

    @BeforeEach
    void begin() {
        account(0);
        passwords.setPassword(user, "secret");
        testee.credentials = CredentialsForTests.of(accounts, passwords);
        testee.backOff = BackOffs.off();
        asking();
        testee.tokens = tokens;
        testee.audit = audited::add;
        testee.random = new SecureRandom();
    }

    private void account(int level) {
        accounts.store(new UserAccount(user, ScopeId.ZERO, NAME, "", Instant.EPOCH, level, 0, "", "", Map.of()));
    }

    private void asking(SecondFactor... factors) {
        testee.factors = RulesForTests.factors(List.of(factors));
    }

    private Outcome login(String code) {
        return testee.login(NAME, MD5, code, ADDRESS);
    }

    @Test
    void thePasswordOfTheWorldOpensTheFrontends() {
        var opened =
                (Outcome.Opened) testee.login(new UserName("test", "USER".toLowerCase(Locale.ROOT)), MD5, "", ADDRESS);
        assertThat(opened.who()).isEqualTo(Identifier.of(user));
        assertThat(tokens.tryGetIdentifier(opened.token())).isEqualTo(new IdentityResult.Success<>(opened.who()));
        assertThat(audited).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo("frontend-login");
            assertThat(change.actor().address()).isEqualTo(ADDRESS);
            assertThat(change.toLine())
                    .contains(user.toString())
                    .doesNotContain(opened.token().text());
        });
        testee.logout(opened.token());
        assertThat(tokens.tryGetIdentifier(opened.token())).isEqualTo(new IdentityResult.NotFound<>());
        testee.logout(opened.token());
    }

    @Test
    void aWrongPasswordAnUnknownNameAndABarredAccountAreRefusedAlike() {
        var refused = new Outcome.Refused();
        assertThat(testee.login(NAME, "0".repeat(32), "", ADDRESS)).isEqualTo(refused);
        assertThat(testee.login(NAME, "secret", "", ADDRESS)).isEqualTo(refused);
        assertThat(testee.login(new UserName("No", "Body"), MD5, "", ADDRESS)).isEqualTo(refused);
        account(-1);
        assertThat(login("")).isEqualTo(refused);
        assertThat(audited).isEmpty();
    }

    @Test
    void thePasswordAloneIsNotEnoughForWhoHasASecondFactor() {
        asking((_, request) ->
                request.proof().token().equals("123456") ? new Verdict.Passed("") : new Verdict.Missing("Code?"));
        assertThat(login("")).isEqualTo(new Outcome.CodeNeeded("Code?"));
        assertThat(login("654321")).isEqualTo(new Outcome.CodeNeeded("Code?"));
        assertThat(login("123456")).isInstanceOf(Outcome.Opened.class);
    }
}
