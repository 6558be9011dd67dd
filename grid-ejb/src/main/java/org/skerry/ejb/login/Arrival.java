// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skerry.api.account.UserAccount;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.InventoryView;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.PackedAppearance;
import org.skerry.api.simulation.SimulationService;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.ejb.library.Library;
import org.skerry.ejb.library.NewUserContent;

/** The second half of a login: opens a session for one who is known and announces the agent to a region. */
@ApplicationScoped
public class Arrival {
    private static final System.Logger LOG = System.getLogger(Arrival.class.getName());

    @Inject
    PresenceService presence;

    @Inject
    GridService grid;

    @Inject
    GridUserService gridUsers;

    @Inject
    InventoryService inventory;

    @Inject
    NewUserContent newUserContent;

    @Inject
    AvatarService avatars;

    @Inject
    SimulationService simulations;

    @Inject
    LoginSettings settings;

    @Inject
    RandomGenerator random;

    /** A destination that took the agent. */
    private record Landing(Destination place, AgentCircuit circuit, String simAddress) {}

    /** Ends in a region that expects the agent, or as if nothing had been asked. */
    LoginOutcome of(UserAccount account, LoginRequest request) {
        var belongings = belongings(account);
        if (belongings.isEmpty()) {
            return new LoginOutcome.Refused(
                    "Internal Error", "Your inventory cannot be found. Please tell the people who run the grid.");
        }
        var session = SessionId.random();
        var secureSession = SecureSessionId.random();
        if (!presence.login(account.id(), session, secureSession)) {
            return new LoginOutcome.Refused("presence", "The grid could not open a session. Please try again.");
        }
        var arrived = false;
        try {
            var user = gridUsers
                    .find(account.id().toString())
                    .orElseGet(() -> GridUserInfo.unknown(account.id().toString()));
            var landing = land(account, request, user, session, secureSession);
            if (landing.isEmpty()) {
                return new LoginOutcome.Refused(
                        "no region", "No region of the grid can take you at the moment. Please try again later.");
            }
            gridUsers.loggedIn(account.id().toString());
            var accepted = accepted(account, landing.get(), user, belongings.get());
            arrived = true;
            return accepted;
        } finally {
            if (!arrived) {
                presence.logout(session);
            }
        }
    }

    private Optional<InventoryView> belongings(UserAccount account) {
        var fresh = inventory.createUserInventory(account.id());
        if (fresh || avatars.find(account.id()).isEmpty()) {
            newUserContent.populate(account.id());
        }
        return inventory
                .rootFolder(account.id())
                .map(root -> new InventoryView(
                        root, inventory.skeleton(account.id()), inventory.activeGestures(account.id())));
    }

    private Optional<Landing> land(
            UserAccount account,
            LoginRequest request,
            GridUserInfo user,
            SessionId session,
            SecureSessionId secureSession) {
        var start = StartPlace.parse(request.start());
        var appearance = avatars.find(account.id()).map(StoredAppearance::pack);
        for (var place : new Destinations(grid, request.scope()).find(start, user.last(), user.home())) {
            var region = place.region();
            var address = SimAddress.of(region.endpoint().host());
            if (address.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "login=unresolved host={0} region={1}",
                        region.endpoint().host(),
                        region.id());
                continue;
            }
            var circuit = circuit(account, request, place, appearance, session, secureSession);
            var answer = announce(place, circuit);
            switch (answer) {
                case AccessOutcome.Granted() -> {
                    return Optional.of(new Landing(place, circuit, address.get()));
                }
                case AccessOutcome.Refused(var reason) ->
                    LOG.log(
                            Level.INFO,
                            "login=region-refused agent={0} region={1} reason={2}",
                            account.id(),
                            region.id(),
                            reason);
            }
        }
        return Optional.empty();
    }

    private AccessOutcome announce(Destination place, AgentCircuit circuit) {
        var access = simulations.queryAccess(place.region(), circuit.agent(), place.position());
        return switch (access) {
            case AccessOutcome.Granted() -> simulations.createAgent(place.region(), circuit, place.teleportFlags());
            case AccessOutcome.Refused refused -> refused;
        };
    }

    private AgentCircuit circuit(
            UserAccount account,
            LoginRequest request,
            Destination place,
            Optional<PackedAppearance> appearance,
            SessionId session,
            SecureSessionId secureSession) {
        return new AgentCircuit(
                account.id(),
                account.name(),
                session,
                secureSession,
                random.nextInt(1, Integer.MAX_VALUE),
                UUID.randomUUID().toString(),
                false,
                place.position(),
                request.clientAddress(),
                request.viewer(),
                appearance,
                settings.serviceUrls());
    }

    private LoginOutcome.Accepted accepted(
            UserAccount account, Landing landing, GridUserInfo user, InventoryView belongings) {
        var region = landing.place().region();
        return new LoginOutcome.Accepted(
                account,
                landing.circuit(),
                region,
                landing.simAddress(),
                landing.place().startKind(),
                landing.place().lookAt(),
                homeRegion(user).orElse(region),
                user.home(),
                belongings,
                Library.view(inventory),
                settings.welcome().replace("<USERNAME>", account.name().toString()),
                settings.options());
    }

    private Optional<GridRegion> homeRegion(GridUserInfo user) {
        var home = user.home().region();
        return home.isZero() ? Optional.empty() : grid.find(ScopeId.ZERO, home);
    }
}
