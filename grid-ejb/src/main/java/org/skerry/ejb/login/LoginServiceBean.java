// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.api.account.UserAccount;
import org.skerry.api.audit.Actor;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.LoginService;
import org.skerry.ejb.backoff.LoginBackOff;
import org.skerry.ejb.login.LoginTurns.Turn;
import org.skerry.ejb.login.rule.LoginRules;
import org.skerry.ejb.login.rule.SecondFactors;

/**
 * Lets viewers in, step by step: the rules for anybody, who it is, the rules for users, whether they are here already,
 * then {@link Arrival} for what follows.
 *
 * <p>A singleton without locks, since a login may wait long for a region and must not keep a pooled bean from others.
 */
@Singleton
@Local(LoginService.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LoginServiceBean implements LoginService {
    private static final System.Logger LOG = System.getLogger(LoginServiceBean.class.getName());
    private static final Refused BAD_CREDENTIALS = new Refused(
            "key",
            "Could not authenticate your avatar. Please check your username and password, and check the grid if"
                    + " problems persist.");
    private static final Refused BROKEN = new Refused(
            "Internal Error", "The grid cannot log you in at the moment. Please try again in a few minutes.");

    @Inject
    Credentials credentials;

    @Inject
    LoginRules rules;

    @Inject
    SecondFactors factors;

    @Inject
    LoginTurns turns;

    @Inject
    EarlierSessions earlier;

    @Inject
    Arrival arrival;

    @Inject
    LoginSettings settings;

    @Inject
    LoginBackOff backOff;

    @Override
    public LoginOutcome login(LoginRequest request) {
        return Actor.viewer(request.clientAddress()).call(() -> answer(request));
    }

    private LoginOutcome answer(LoginRequest request) {
        try {
            var outcome = decide(request);
            switch (outcome) {
                case LoginOutcome.Accepted accepted ->
                    LOG.log(
                            Level.INFO,
                            "login=accepted agent={0} region={1} start={2}",
                            accepted.account().id(),
                            accepted.destination().id(),
                            accepted.startKind());
                case Refused refused ->
                    LOG.log(
                            Level.INFO,
                            "login=refused reason={0} client={1}",
                            refused.reason(),
                            request.clientAddress());
            }
            return outcome;
        } catch (ServiceUnavailableException broken) {
            LOG.log(broken.isTold() ? Level.DEBUG : Level.WARNING, "login=failed problem={0}", broken.getMessage());
            return BROKEN;
        }
    }

    private LoginOutcome decide(LoginRequest request) {
        var kept = rules.ofAnybody(request);
        if (kept.isPresent()) {
            return kept.get();
        }
        var checked = backOff.check(
                request.name(),
                request.clientAddress(),
                () -> credentials.check(request.scope(), request.name(), request.passwordMd5()));
        return switch (checked) {
            case LoginBackOff.Checked.Passed(var account) -> known(account, request);
            case LoginBackOff.Checked.Failed<UserAccount>() -> BAD_CREDENTIALS;
            case LoginBackOff.Checked.Wait<UserAccount> wait -> new Refused("key", wait.message());
        };
    }

    private LoginOutcome known(UserAccount account, LoginRequest request) {
        var kept = rules.ofUser(account, request);
        if (kept.isPresent()) {
            return kept.get();
        }
        return switch (factors.ask(account, request)) {
            case SecondFactors.Answer.Failed(var refusal) -> refusal;
            case SecondFactors.Answer.Passed(var memory) -> inTurn(account, request, memory);
        };
    }

    /** Of several logins of one account at once, one gets further than this. */
    private LoginOutcome inTurn(UserAccount account, LoginRequest request, String memory) {
        var turn = turns.take(account.id());
        if (turn.isEmpty()) {
            return EarlierSessions.UNDER_WAY;
        }
        var arrived = false;
        try {
            var outcome = cleared(turn.get(), account, request, memory);
            if (outcome instanceof LoginOutcome.Accepted accepted) {
                turns.arrived(turn.get(), accepted.circuit().session(), settings.underWay());
                arrived = true;
            }
            return outcome;
        } finally {
            if (!arrived) {
                turns.giveBack(turn.get());
            }
        }
    }

    private LoginOutcome cleared(Turn turn, UserAccount account, LoginRequest request, String memory) {
        var start = StartPlace.parse(request.start(), settings.ownAddresses());
        if (start instanceof StartPlace.Elsewhere(var grid)) {
            return new Refused(
                    "presence",
                    "The place you want to begin at is on another grid, " + grid
                            + ", and this one cannot bring you there. Please choose another place.");
        }
        var here = earlier.clear(turn);
        return here.isPresent() ? here.get() : arrival.of(account, request, start, memory);
    }
}
