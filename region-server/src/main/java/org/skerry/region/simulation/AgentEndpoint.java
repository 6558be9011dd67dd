// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.simulation.AccessQueryJson;
import org.skerry.api.simulation.AgentAnnouncement;
import org.skerry.api.simulation.AgentAnnouncementJson;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * {@code /agent/<agent>/[<region>/]}: agents are asked about, announced and dismissed (robust-wire section 21). Each
 * refusal is an answer of status 200 that says why.
 */
final class AgentEndpoint {
    private static final Logger LOG = System.getLogger(AgentEndpoint.class.getName());
    private static final String JSON = "application/json";
    private static final int MOST_AT_ONCE = 64;
    private static final int REGION_SECONDS = 20;

    private final LocalRegions regions;
    private final AgentVerification verification;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    AgentEndpoint(LocalRegions regions, GridServices services) {
        this.regions = regions;
        this.verification = new AgentVerification(services);
    }

    Answer answer(HttpCall call) {
        var segments = call.segments();
        var agent = id(segments, 1).map(AgentId::new);
        if (agent.isEmpty()) {
            return Answer.badRequest("the path names no agent");
        }
        return switch (call.method()) {
            case "POST" -> announced(call, agent.get());
            case "QUERYACCESS" -> queried(call, agent.get(), id(segments, 2).map(RegionId::new));
            // teleports into this region come by another issue: say so in the protocol's way
            case "PUT" -> Answer.ok(JSON, Octets.utf8("False"));
            case "DELETE" -> dismissed(call, agent.get(), id(segments, 2).map(RegionId::new));
            default -> Answer.methodNotAllowed("POST, PUT, DELETE, QUERYACCESS");
        };
    }

    private static Optional<UUID> id(List<String> segments, int index) {
        return index < segments.size() ? UuidText.tryParse(segments.get(index)) : Optional.empty();
    }

    private Answer announced(HttpCall call, AgentId agent) {
        var announcement = AgentAnnouncementJson.read(LlsdJson.read(call.body()));
        var circuit = announcement.circuit();
        if (!circuit.agent().equals(agent)) {
            return Answer.badRequest("path and body name different agents");
        }
        var outcome = destination(announcement)
                .map(door -> guarded(() -> verification.objection(circuit), () -> door.expectAgent(circuit)))
                .orElseGet(() -> new AccessOutcome.Refused("Destination region not found."));
        log("agent-announced", agent, outcome);
        return json(AccessQueryJson.announced(outcome, call.peer().getHostAddress()));
    }

    private Optional<RegionDoor> destination(AgentAnnouncement announcement) {
        return announcement.destination().isZero()
                ? regions.findByPosition(announcement.destinationX(), announcement.destinationY())
                : regions.find(announcement.destination());
    }

    private Answer queried(HttpCall call, AgentId agent, Optional<RegionId> region) {
        var position = AccessQueryJson.readPosition(LlsdJson.read(call.body()));
        var outcome = region.flatMap(regions::find)
                .map(door -> guarded(() -> verification.objection(agent), () -> door.queryAccess(agent, position)))
                .orElseGet(() -> new AccessOutcome.Refused("Destination region not found."));
        log("agent-queried", agent, outcome);
        return json(AccessQueryJson.answer(outcome));
    }

    private Answer dismissed(HttpCall call, AgentId agent, Optional<RegionId> region) {
        // the token is the agent's session id; the region compares it
        var session = call.parameter("auth").flatMap(UuidText::tryParse).map(SessionId::new);
        if (session.isPresent()) {
            region.flatMap(regions::find).ifPresent(door -> door.closeAgent(agent, session.get()));
        }
        return Answer.ok(JSON, Octets.utf8("OpenSim agent " + agent));
    }

    /** Asks the grid, then the region, unless too many are asked already. */
    private AccessOutcome guarded(
            Supplier<Optional<String>> objection, Supplier<CompletionStage<AccessOutcome>> question) {
        if (!room.tryAcquire()) {
            return new AccessOutcome.Refused("The simulator is too busy.");
        }
        try {
            var refused = objection.get();
            return refused.isPresent() ? new AccessOutcome.Refused(refused.get()) : ofRegion(question.get());
        } catch (ServiceUnavailableException down) {
            LOG.log(Level.WARNING, "event=agent-unverified problem={0}", down.getMessage());
            return new AccessOutcome.Refused("The grid's services cannot be reached at the moment.");
        } finally {
            room.release();
        }
    }

    private static AccessOutcome ofRegion(CompletionStage<AccessOutcome> stage) {
        try {
            return stage.toCompletableFuture().get(REGION_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            LOG.log(Level.WARNING, "event=region-without-answer problem={0}", broken.toString());
            return new AccessOutcome.Refused("The region does not answer.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new AccessOutcome.Refused("The simulator is stopping.");
        }
    }

    private static void log(String event, AgentId agent, AccessOutcome outcome) {
        if (outcome instanceof AccessOutcome.Refused(var reason)) {
            LOG.log(Level.INFO, "event={0} agent={1} outcome=refused reason=\"{2}\"", event, agent, reason);
        } else {
            LOG.log(Level.DEBUG, "event={0} agent={1} outcome=granted", event, agent);
        }
    }

    private static Answer json(Llsd body) {
        return Answer.ok(JSON, LlsdJson.write(body));
    }
}
