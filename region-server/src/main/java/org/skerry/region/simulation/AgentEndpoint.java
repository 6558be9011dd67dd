// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
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
    private static final String TOO_BUSY = "The simulator is too busy.";
    private static final String NO_TELEPORTS = "Nobody can be teleported here yet; log in to come.";
    private static final int REGION_SECONDS = 20;

    private final LocalRegions regions;
    private final AgentVerification verification;
    private final PeerShares shares;

    AgentEndpoint(LocalRegions regions, GridServices services, PeerShares shares) {
        this.regions = regions;
        this.verification = new AgentVerification(services);
        this.shares = shares;
    }

    Answer answer(HttpCall call) {
        var segments = call.segments();
        var agent = id(segments, 1).map(AgentId::new);
        if (agent.isEmpty()) {
            return Answer.badRequest("the path names no agent");
        }
        return switch (call.method()) {
            case "POST" ->
                inItsShare(
                        call,
                        () -> announced(call, agent.get()),
                        () -> json(AccessQueryJson.announced(
                                new AccessOutcome.Refused(TOO_BUSY), call.peer().getHostAddress())));
            case "QUERYACCESS" ->
                inItsShare(
                        call,
                        () -> queried(call, agent.get(), id(segments, 2).map(RegionId::new)),
                        () -> json(AccessQueryJson.answer(new AccessOutcome.Refused(TOO_BUSY))));
            // teleports into this region come by another issue: say so in the protocol's way
            case "PUT" -> Answer.ok(JSON, Octets.utf8("False"));
            case "DELETE" ->
                inItsShare(
                        call,
                        () -> dismissed(call, agent.get(), id(segments, 2).map(RegionId::new)),
                        () -> Answer.text(503, TOO_BUSY));
            default -> Answer.methodNotAllowed("POST, PUT, DELETE, QUERYACCESS");
        };
    }

    /** Does what is asked, body and all, unless too much is under way for that peer already. */
    private Answer inItsShare(HttpCall call, Supplier<Answer> work, Supplier<Answer> tooBusy) {
        var place = shares.take(call.peer());
        if (place.isEmpty()) {
            LOG.log(Level.DEBUG, "event=peer-too-busy peer={0} method={1}", call.peer(), call.method());
            return tooBusy.get();
        }
        try (var _ = place.get()) {
            return work.get();
        }
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
        if (announcement.byTeleport()) {
            // later than here, at PUT, the viewer would be on its way already and could not go back
            var refused = new AccessOutcome.Refused(NO_TELEPORTS);
            log("agent-announced", agent, refused);
            return json(AccessQueryJson.announced(refused, call.peer().getHostAddress()));
        }
        var outcome = destination(announcement)
                .map(door -> checked(() -> verification.objection(circuit), () -> door.expectAgent(circuit)))
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
                .map(door -> checked(() -> verification.objection(agent), () -> door.queryAccess(agent, position)))
                .orElseGet(() -> new AccessOutcome.Refused("Destination region not found."));
        log("agent-queried", agent, outcome);
        return json(AccessQueryJson.answer(outcome));
    }

    private Answer dismissed(HttpCall call, AgentId agent, Optional<RegionId> region) {
        // the token is the agent's session id; the region compares it
        var session = call.parameter("auth").flatMap(UuidText::tryParse).map(SessionId::new);
        if (session.isPresent()) {
            // waited for, so that a peer cannot fill the region's inbox
            region.flatMap(regions::find)
                    .map(door -> ofRegion(door.closeAgent(agent, session.get()), _ -> false))
                    .ifPresent(ended -> LOG.log(Level.INFO, "event=agent-dismissed agent={0} ended={1}", agent, ended));
        }
        return Answer.ok(JSON, Octets.utf8("OpenSim agent " + agent));
    }

    /** Asks the grid, then the region. */
    private static AccessOutcome checked(
            Supplier<Optional<String>> objection, Supplier<CompletionStage<AccessOutcome>> question) {
        try {
            var refused = objection.get();
            return refused.isPresent()
                    ? new AccessOutcome.Refused(refused.get())
                    : ofRegion(question.get(), AccessOutcome.Refused::new);
        } catch (ServiceUnavailableException down) {
            LOG.log(Level.WARNING, "event=agent-unverified problem={0}", down.getMessage());
            return new AccessOutcome.Refused("The grid's services cannot be reached at the moment.");
        }
    }

    private static <T> T ofRegion(CompletionStage<? extends T> stage, Function<String, ? extends T> otherwise) {
        try {
            return stage.toCompletableFuture().get(REGION_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            LOG.log(Level.WARNING, "event=region-without-answer problem={0}", broken.toString());
            return otherwise.apply("The region does not answer.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return otherwise.apply("The simulator is stopping.");
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
