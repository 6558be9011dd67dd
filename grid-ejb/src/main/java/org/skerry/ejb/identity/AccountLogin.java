// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.audit.AuditTrail;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.ScopeId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.ejb.backoff.LoginBackOff;
import org.skerry.ejb.login.Credentials;
import org.skerry.ejb.login.rule.SecondFactors;

/**
 * Lets people into the frontends with the name and password that they have in the world, slowed down by the same back-off
 * and asked by the same second factors. Barred accounts are refused as if the password were wrong. Thread-safe; blocks.
 */
@ApplicationScoped
public class AccountLogin {
    @Inject
    Credentials credentials;

    @Inject
    LoginBackOff backOff;

    @Inject
    SecondFactors factors;

    @Inject
    AuthenticationProvider tokens;

    @Inject
    AuditTrail audit;

    @Inject
    RandomGenerator random;

    /** What came of a login. */
    public sealed interface Outcome {
        /** The token is good from now on. */
        record Opened(AuthToken token, Identifier who, UserAccount account) implements Outcome {}

        /** Name and password do not fit, or the account is barred. */
        record Refused() implements Outcome {}

        /**
         * The password is right, and a second factor wants something too.
         *
         * @param message for the user to read
         */
        record CodeNeeded(String message) implements Outcome {}

        /**
         * Too many have failed.
         *
         * @param message for the user to read
         */
        record Wait(Duration time, String message) implements Outcome {}
    }

    /**
     * Checks who it is.
     *
     * @param passwordMd5 lower-case hex, as viewers send it
     * @param code of a second factor, empty if there is none
     * @param address of the caller
     * @throws ServiceUnavailableException when it cannot be found out
     */
    public Outcome login(UserName name, String passwordMd5, String code, String address) {
        var checked = backOff.check(name, address, () -> credentials.check(ScopeId.ZERO, name, passwordMd5));
        return switch (checked) {
            case LoginBackOff.Checked.Passed(var account) -> known(account, passwordMd5, code, address);
            case LoginBackOff.Checked.Failed<UserAccount>() -> new Outcome.Refused();
            case LoginBackOff.Checked.Wait<UserAccount> wait -> new Outcome.Wait(wait.time(), wait.message());
        };
    }

    private Outcome known(UserAccount account, String passwordMd5, String code, String address) {
        if (account.level() < 0) {
            return new Outcome.Refused();
        }
        var request = new LoginRequest(
                account.name(),
                passwordMd5,
                "",
                ScopeId.ZERO,
                ViewerIdentity.UNKNOWN,
                address,
                LoginRequest.Agreements.NONE,
                new LoginRequest.Proof(code, ""));
        return switch (factors.ask(account, request)) {
            case SecondFactors.Answer.Failed(var refusal) -> new Outcome.CodeNeeded(refusal.message());
            case SecondFactors.Answer.Passed _ -> open(account, address, "frontend-login");
        };
    }

    /**
     * Opens the frontends for somebody who has proven who they are.
     *
     * @param action how, for the audit trail
     * @throws ServiceUnavailableException when no token could be kept
     */
    public Outcome.Opened open(UserAccount account, String address, String action) {
        var who = Identifier.of(account.id());
        var added = tokens.addIdentifier(AuthToken.random(random), who);
        if (!(added instanceof IdentityResult.Success<AuthToken>(var token))) {
            throw new ServiceUnavailableException("identity", "no token was kept");
        }
        audit.record(new AuditChange(
                new Actor(account.name().toString(), address), action, "account " + account.id(), "", ""));
        return new Outcome.Opened(token, who, account);
    }

    /** Ends a token; one that is none is no fault. */
    public void logout(AuthToken token) {
        if (tokens.removeIdentifier(token) instanceof IdentityResult.Failure<Identifier>(var reason)) {
            throw new ServiceUnavailableException("identity", reason);
        }
    }
}
