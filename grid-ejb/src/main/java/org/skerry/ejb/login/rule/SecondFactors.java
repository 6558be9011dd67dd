// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.skerry.api.account.UserAccount;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.SecondFactor;
import org.skerry.api.login.SecondFactor.Verdict;

/** Asks all second factors of the deployment; there need not be any. */
@ApplicationScoped
public class SecondFactors {
    /** The viewer's own text for the dialogue that asks for a token. */
    static final String MESSAGE_ID = "LoginFailedAuthenticationMFARequired";

    private final Iterable<SecondFactor> factors;

    protected SecondFactors() {
        this(List.of());
    }

    @Inject
    public SecondFactors(@Any Instance<SecondFactor> factors) {
        this((Iterable<SecondFactor>) factors);
    }

    SecondFactors(Iterable<SecondFactor> factors) {
        this.factors = factors;
    }

    /** What came of it. */
    public sealed interface Answer {
        /** Memory is for the viewer to keep, empty for nothing. */
        record Passed(String memory) implements Answer {}

        record Failed(Refused refusal) implements Answer {}
    }

    public Answer ask(UserAccount account, LoginRequest request) {
        var memory = "";
        for (var factor : factors) {
            switch (factor.judge(account, request)) {
                case Verdict.NotAsked() -> {}
                case Verdict.Passed(var given) -> memory = given.isEmpty() ? memory : given;
                case Verdict.Missing(var message) -> {
                    return new Answer.Failed(new Refused("mfa_challenge", message, MESSAGE_ID));
                }
            }
        }
        return new Answer.Passed(memory);
    }
}
