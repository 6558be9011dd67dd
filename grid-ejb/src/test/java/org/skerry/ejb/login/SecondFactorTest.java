// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.login.LoginOutcome.Accepted;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.SecondFactor.Verdict;

class SecondFactorTest {
    private final LoginBench bench = LoginBench.ready();

    /** Takes one token, and for it gives a memory that it takes as well. */
    private static Verdict oneToken(UserAccount account, LoginRequest request) {
        if (request.proof().memory().equals("kept")) {
            return new Verdict.Passed("");
        }
        return request.proof().token().equals("123456") ? new Verdict.Passed("kept") : new Verdict.Missing("Token?");
    }

    @Test
    void aTokenIsAskedForAndThenRemembered() {
        bench.asking(SecondFactorTest::oneToken);
        var challenge = new Refused("mfa_challenge", "Token?", "LoginFailedAuthenticationMFARequired");
        assertThat(bench.login("last")).isEqualTo(challenge);
        assertThat(bench.logins.login(LoginRequests.proving("654321", ""))).isEqualTo(challenge);
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();

        var first = (Accepted) bench.logins.login(LoginRequests.proving("123456", ""));
        assertThat(first.standing().factorMemory()).isEqualTo("kept");
        bench.loggedOut(first);
        var second = (Accepted) bench.logins.login(LoginRequests.proving("", "kept"));
        assertThat(second.standing().factorMemory()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldBeforeAnythingIsAsked() {
        bench.asking(SecondFactorTest::oneToken);
        assertThat(bench.logins.login(LoginRequests.of(LoginRequests.NAME, "0".repeat(32))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("key"));
    }

    @Test
    void whoHasNoneIsNotAsked() {
        bench.asking((account, request) -> new Verdict.NotAsked());
        assertThat(bench.accepted("last").standing().factorMemory()).isEmpty();
    }

    @Test
    void aFactorThatCannotDecideKeepsTheUserOut() {
        bench.asking((account, request) -> {
            throw new ServiceUnavailableException("factor", "away");
        });
        assertThat(bench.refused("last").reason()).isEqualTo("Internal Error");
    }
}
