// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.UserSessions;
import org.skerry.api.simulation.SimulationService;
import org.skerry.ejb.login.LoginTurns.Turn;

/**
 * Clears the way for a login of one who may be here already. Whoever is in a region that is up may be a living session
 * elsewhere. A session that never arrived, or whose region is gone, is stale and just ended; only one that was let in a
 * moment ago is left alone, since its viewer is on its way.
 */
@ApplicationScoped
public class EarlierSessions {
    static final Refused UNDER_WAY = new Refused(
            "presence",
            "You are being logged in already. Please wait a moment and, if nothing comes of it, try again.");
    private static final System.Logger LOG = System.getLogger(EarlierSessions.class.getName());
    private static final Refused ENDED = new Refused(
            "presence",
            "You seem to be logged in already. If that session is not yours any more, it is being ended now: wait a"
                    + " moment and log in again.");
    private static final Refused STAYS = new Refused(
            "presence", "You are logged in already. Please log out there, or wait until that session has ended.");

    @Inject
    PresenceService presence;

    @Inject
    UserSessions sessions;

    @Inject
    GridService grid;

    @Inject
    SimulationService simulations;

    @Inject
    LoginSettings settings;

    /** Does what the policy says; empty if the way is clear. */
    Optional<Refused> clear(Turn turn) {
        var user = turn.user();
        var here = presence.findAll(List.of(user));
        if (here.isEmpty()) {
            return Optional.empty();
        }
        if (isOnItsWay(turn)) {
            return Optional.of(UNDER_WAY);
        }
        var lives = here.stream().anyMatch(session -> running(session.region()).isPresent());
        if (lives && settings.earlierSession() == EarlierSession.REFUSE) {
            return Optional.of(STAYS);
        }
        var alive = end(user);
        var gone = presence.findAll(List.of(user)).isEmpty();
        return gone && (alive == 0 || settings.earlierSession() == EarlierSession.REPLACE)
                ? Optional.empty()
                : Optional.of(ENDED);
    }

    private boolean isOnItsWay(Turn turn) {
        return turn.before()
                .flatMap(presence::find)
                .filter(session -> session.region().isZero())
                .isPresent();
    }

    /** Ends all sessions of the user; says in how many there may have been somebody. */
    private int end(AgentId user) {
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
        return alive;
    }

    private Optional<GridRegion> running(RegionId region) {
        return region.isZero()
                ? Optional.empty()
                : grid.find(ScopeId.ZERO, region).filter(found -> found.has(RegionFlag.REGION_ONLINE));
    }
}
