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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.audit.Actor;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.LoginService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.simulation.SimulationService;
import org.skerry.ejb.backoff.LoginBackOff;
import org.skerry.ejb.presence.UserSessions;
import org.skerry.ejb.wiring.LocalService;

/**
 * Lets viewers in, step by step: who it is, whether they are here already, then {@link Arrival} for what follows.
 *
 * <p>A singleton without locks, since a login may wait long for a region and must not keep a pooled bean from others.
 */
@Singleton
@Local(LoginService.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LoginServiceBean implements LoginService {
    private static final System.Logger LOG = System.getLogger(LoginServiceBean.class.getName());
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(1);
    private static final LoginOutcome.Refused BAD_CREDENTIALS = new LoginOutcome.Refused(
            "key",
            "Could not authenticate your avatar. Please check your username and password, and check the grid if"
                    + " problems persist.");
    private static final LoginOutcome.Refused ALREADY_HERE = new LoginOutcome.Refused(
            "presence",
            "You seem to be logged in already. If that session is not yours any more, it is being ended now: wait a"
                    + " moment and log in again.");
    private static final LoginOutcome.Refused KEPT_OUT = new LoginOutcome.Refused(
            "key", "The grid does not take logins of your account at the moment. Please try again later.");
    private static final LoginOutcome.Refused BROKEN = new LoginOutcome.Refused(
            "Internal Error", "The grid cannot log you in at the moment. Please try again in a few minutes.");

    @Inject
    UserAccountService accounts;

    @Inject
    AuthenticationService authentication;

    @Inject
    PresenceService presence;

    @Inject
    @LocalService
    UserSessions sessions;

    @Inject
    GridService grid;

    @Inject
    SimulationService simulations;

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
                case LoginOutcome.Refused refused ->
                    LOG.log(
                            Level.INFO,
                            "login=refused reason={0} client={1}",
                            refused.reason(),
                            request.clientAddress());
            }
            return outcome;
        } catch (ServiceUnavailableException broken) {
            LOG.log(Level.WARNING, "login=failed problem={0}", broken.getMessage());
            return BROKEN;
        }
    }

    private LoginOutcome decide(LoginRequest request) {
        return switch (backOff.check(request.name(), request.clientAddress(), () -> authenticated(request))) {
            case LoginBackOff.Checked.Passed(var account) -> known(account, request);
            case LoginBackOff.Checked.Failed<UserAccount>() -> BAD_CREDENTIALS;
            case LoginBackOff.Checked.Wait<UserAccount> wait -> new LoginOutcome.Refused("key", wait.message());
        };
    }

    private LoginOutcome known(UserAccount account, LoginRequest request) {
        // after the password, so that strangers do not learn who is kept out
        if (account.level() < Math.max(0, settings.minimumLevel())) {
            return KEPT_OUT;
        }
        if (isHereStill(account.id())) {
            return ALREADY_HERE;
        }
        return arrival.of(account, request);
    }

    private Optional<UserAccount> authenticated(LoginRequest request) {
        var account = accounts.find(request.scope(), request.name());
        // an unknown name is tried as nobody, which takes as long as a wrong password
        var id = account.map(UserAccount::id).orElse(AgentId.ZERO);
        var token = authentication.authenticate(id, request.passwordMd5(), TOKEN_LIFETIME);
        token.ifPresent(bought -> authentication.release(id, bought));
        return token.isPresent() ? account : Optional.empty();
    }

    /**
     * Ends what sessions the user has. Whoever is in a region that is up may be a living session elsewhere: its simulator
     * is told to send the agent away, this attempt is refused, and the next one succeeds. A session that never arrived, or
     * whose region is gone, is just stale.
     */
    private boolean isHereStill(AgentId user) {
        if (presence.findAll(List.of(user)).isEmpty()) {
            return false;
        }
        var ended = sessions.endAll(user);
        var alive = 0;
        for (var session : ended.entrySet()) {
            var region = running(session.getValue());
            if (region.isPresent()) {
                alive++;
                simulations.closeAgent(region.get(), user, session.getKey());
            }
        }
        LOG.log(Level.INFO, "login=earlier-sessions agent={0} ended={1} alive={2}", user, ended.size(), alive);
        return alive > 0 || !presence.findAll(List.of(user)).isEmpty();
    }

    private Optional<GridRegion> running(RegionId region) {
        return region.isZero()
                ? Optional.empty()
                : grid.find(ScopeId.ZERO, region).filter(found -> found.has(RegionFlag.REGION_ONLINE));
    }
}
