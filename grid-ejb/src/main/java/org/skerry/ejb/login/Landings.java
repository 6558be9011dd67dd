// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skerry.api.account.UserAccount;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.PackedAppearance;
import org.skerry.api.simulation.SimulationService;
import org.skerry.api.simulation.SimulationService.AccessOutcome;

/** Announces an agent to the first region that takes it. */
@ApplicationScoped
public class Landings {
    /** No further region is tried after that long: the viewer gives up, and the turn runs out. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final System.Logger LOG = System.getLogger(Landings.class.getName());

    @Inject
    GridService grid;

    @Inject
    SimulationService simulations;

    @Inject
    LoginSettings settings;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /** A destination that took the agent. */
    record Landing(Destination place, AgentCircuit circuit, String simAddress) {}

    /** Who comes. */
    record Newcomer(
            UserAccount account,
            LoginRequest request,
            StartPlace start,
            SessionId session,
            SecureSessionId secureSession) {}

    /** Empty if no region takes the agent. */
    Optional<Landing> land(Newcomer newcomer, GridUserInfo user, Optional<PackedAppearance> appearance) {
        var giveUp = clock.instant().plus(PATIENCE);
        var everywhere = newcomer.account().level() >= settings.anywhereLevel();
        var places = new Destinations(grid, newcomer.request().scope(), everywhere)
                .find(newcomer.start(), user.last(), user.home());
        for (var place : (Iterable<Destination>) places::iterator) {
            if (clock.instant().isAfter(giveUp)) {
                LOG.log(
                        Level.WARNING,
                        "login=gave-up agent={0}",
                        newcomer.account().id());
                break;
            }
            var landing = attempt(newcomer, place, appearance);
            if (landing.isPresent()) {
                return landing;
            }
        }
        return Optional.empty();
    }

    private Optional<Landing> attempt(Newcomer newcomer, Destination place, Optional<PackedAppearance> appearance) {
        var region = place.region();
        var address = SimAddress.of(region.endpoint().host());
        if (address.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "login=unresolved host={0} region={1}",
                    region.endpoint().host(),
                    region.id());
            return Optional.empty();
        }
        var circuit = circuit(newcomer, place, appearance);
        return switch (announce(place, circuit)) {
            case AccessOutcome.Granted() -> Optional.of(new Landing(place, circuit, address.get()));
            case AccessOutcome.Refused(var reason) -> {
                LOG.log(
                        Level.INFO,
                        "login=region-refused agent={0} region={1} reason={2}",
                        circuit.agent(),
                        region.id(),
                        reason);
                yield Optional.empty();
            }
        };
    }

    private AccessOutcome announce(Destination place, AgentCircuit circuit) {
        var access = simulations.queryAccess(place.region(), circuit.agent(), place.position());
        return switch (access) {
            case AccessOutcome.Granted() -> simulations.createAgent(place.region(), circuit, place.teleportFlags());
            case AccessOutcome.Refused refused -> refused;
        };
    }

    private AgentCircuit circuit(Newcomer newcomer, Destination place, Optional<PackedAppearance> appearance) {
        return new AgentCircuit(
                newcomer.account().id(),
                newcomer.account().name(),
                newcomer.session(),
                newcomer.secureSession(),
                random.nextInt(1, Integer.MAX_VALUE),
                UUID.randomUUID().toString(),
                false,
                place.position(),
                newcomer.request().clientAddress(),
                newcomer.request().viewer(),
                appearance,
                settings.serviceUrls());
    }
}
