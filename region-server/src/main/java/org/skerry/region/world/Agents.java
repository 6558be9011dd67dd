// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.region.avatar.Appearance;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.event.AgentArrived;
import org.skerry.region.event.AgentLeft;
import org.skerry.region.event.AgentWatching;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.viewer.AgentLife;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerLink;
import org.skerry.udp.message.DisableSimulator;

/**
 * Agents' coming and going: expected, connected, standing here, leaving. What the grid has to know of it is written in
 * the background and never lost. Region's thread.
 */
final class Agents implements AgentLife {
    /** How long an announced agent may take to come, and a connected one to stand here. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private static final Logger LOG = System.getLogger(Agents.class.getName());
    private static final AccessOutcome GRANTED = new AccessOutcome.Granted();
    private static final String ENDED_ELSEWHERE =
            "The grid has ended your session here. Did you log in from another place?";

    private final RegionContext region;
    private final CircuitGate gate;
    private final Arrival arrival;
    private final NanoClock clock;
    private final Map<AgentId, Expected> expected = new HashMap<>();
    private final Map<Viewer, Long> connectedSince = new HashMap<>();
    private boolean closed;
    private boolean loginsOpen = true;
    private long writes;

    Agents(RegionContext region, CircuitGate gate, Arrival arrival, NanoClock clock) {
        this.region = region;
        this.gate = gate;
        this.arrival = arrival;
        this.clock = clock;
    }

    /** Whether the region would take the agent. */
    AccessOutcome access(AgentId agent, Vector3 position) {
        var open = open(agent);
        if (open instanceof AccessOutcome.Refused) {
            return open;
        }
        var area = region.settings().area();
        if (!position.isFinite()
                || position.x() < 0
                || position.y() < 0
                || position.x() > area.sizeX()
                || position.y() > area.sizeY()) {
            return new AccessOutcome.Refused("The place is outside of the region.");
        }
        var known = expected.containsKey(agent) || region.viewers().find(agent).isPresent();
        if (!known && region.viewers().roots() + toCome() >= region.agentLimit()) {
            return new AccessOutcome.Refused("The region is full.");
        }
        return GRANTED;
    }

    private AccessOutcome open(AgentId agent) {
        if (closed) {
            return new AccessOutcome.Refused("The region is shutting down.");
        }
        return loginsOpen || region.viewers().find(agent).isPresent()
                ? GRANTED
                : new AccessOutcome.Refused("The region lets nobody in at present.");
    }

    private long toCome() {
        return expected.values().stream()
                .filter(waiting -> !waiting.circuit().child())
                .count();
    }

    /** Expects an agent; whoever was here or expected under the same id with another session has to go. */
    AccessOutcome expect(AgentCircuit circuit) {
        // a child agent stands in another region, at a place that simulators tell as seen from this one
        var access = circuit.child() ? open(circuit.agent()) : access(circuit.agent(), circuit.startPosition());
        if (access instanceof AccessOutcome.Refused) {
            return access;
        }
        var here = region.viewers().find(circuit.agent());
        if (here.isPresent() && here.get().session().equals(circuit.session())) {
            return GRANTED;
        }
        here.ifPresent(old -> end(old, "You have logged in from another place.", false));
        var before = expected.get(circuit.agent());
        if (before != null && !before.circuit().session().equals(circuit.session())) {
            forget(before);
        }
        expected.put(circuit.agent(), new Expected(circuit, clock.nanos() + PATIENCE_NANOS));
        region.capabilities().open(region.settings(), circuit);
        gate.announce(circuit);
        return GRANTED;
    }

    /** An announced circuit was opened. */
    void connected(AgentId agent, SessionId session, ViewerLink link) {
        var announced = expected.get(agent);
        if (announced == null || !announced.circuit().session().equals(session)) {
            link.close();
            return;
        }
        expected.remove(agent);
        var viewer = new Viewer(announced.circuit(), link);
        region.viewers().add(viewer);
        connectedSince.put(viewer, clock.nanos());
        if (announced.circuit().child()) {
            arrival.handshake(viewer);
        }
    }

    /** A circuit is gone for whatever reason. */
    void disconnected(AgentId agent, ViewerLink link, String reason) {
        var viewer = region.viewers().find(agent).filter(v -> v.link().equals(link));
        if (viewer.isPresent() && viewer.get().startLeaving()) {
            LOG.log(Level.INFO, "agent={0} circuit ended: {1}", agent, reason);
            depart(viewer.get(), true);
        }
    }

    @Override
    public void completeMovement(Viewer viewer) {
        // a child agent becomes a root agent only when its former region hands it over, which none can yet
        if (viewer.root() || viewer.circuit().child()) {
            return;
        }
        connectedSince.remove(viewer);
        var circuit = viewer.circuit();
        var look = circuit.appearance().map(Appearance::of).orElse(Appearance.UNKNOWN);
        region.scene().removeAvatar(viewer.agent());
        var avatar = region.scene().addAvatar(viewer.agent(), viewer.name(), circuit.startPosition(), look);
        viewer.arrived(avatar);
        arrival.handshake(viewer);
        arrival.welcome(viewer, avatar);
        var session = viewer.session();
        var place = place(avatar);
        keep(viewer.agent(), "presence", () -> {
            region.services().presence().report(session, region.settings().id());
        });
        keep(viewer.agent(), "last position", () -> {
            region.services().gridUsers().setLastPosition(circuit.agent().toString(), place);
        });
        region.events().publish(new AgentArrived(viewer.agent(), viewer.name(), avatar.position()));
        LOG.log(Level.INFO, "agent={0} name=\"{1}\" arrived", viewer.agent(), viewer.name());
    }

    @Override
    public void startWatching(Viewer viewer) {
        if (viewer.startWatching()) {
            arrival.show(viewer);
            region.events().publish(new AgentWatching(viewer.agent()));
        }
    }

    @Override
    public void logout(Viewer viewer) {
        if (viewer.startLeaving()) {
            viewer.send(Arrival.goodbye(viewer));
            viewer.link().closeAfterFlush();
            depart(viewer, true);
            LOG.log(Level.INFO, "agent={0} logged out", viewer.agent());
        }
    }

    /** Ends an agent here, if the session is its own; false if there is none of that session. */
    boolean close(AgentId agent, SessionId session) {
        var due = Optional.ofNullable(expected.get(agent))
                .filter(waiting -> waiting.circuit().session().equals(session));
        due.ifPresent(this::forget);
        var here = region.viewers().find(agent).filter(v -> v.session().equals(session));
        here.ifPresent(viewer -> {
            // a child agent's viewer lives on in another region, where a kick would end it
            if (viewer.root() || !viewer.circuit().child()) {
                LOG.log(Level.INFO, "agent={0} closed from outside", agent);
                end(viewer, ENDED_ELSEWHERE, true);
            } else if (viewer.startLeaving()) {
                viewer.send(new DisableSimulator());
                viewer.link().closeAfterFlush();
                depart(viewer, true);
            }
        });
        return due.isPresent() || here.isPresent();
    }

    /** Lifts the figure of an agent who stands here, if the session is its own. */
    void hover(AgentId agent, SessionId session, float metres) {
        region.viewers()
                .findRoot(agent)
                .filter(viewer -> viewer.session().equals(session))
                .flatMap(Viewer::avatar)
                .ifPresent(avatar -> avatar.appearance(avatar.appearance().hovering(metres)));
    }

    boolean loginsOpen() {
        return loginsOpen;
    }

    /** Lets newcomers in from now on, or nobody. */
    void loginsOpen(boolean open) {
        loginsOpen = open;
    }

    @Override
    public boolean kick(AgentId agent, String reason) {
        var waiting = expected.get(agent);
        if (waiting != null) {
            forget(waiting);
        }
        var here = region.viewers().find(agent);
        here.ifPresent(viewer -> {
            LOG.log(Level.INFO, "agent={0} kicked: {1}", agent, reason);
            end(viewer, reason, true);
        });
        return here.isPresent() || waiting != null;
    }

    /** Tells everybody what the region is like now. */
    void handshakeAll() {
        region.viewers().all().forEach(arrival::handshake);
    }

    /** Sends everybody away and takes nobody any more. */
    void closeAll(String reason) {
        closed = true;
        new ArrayList<>(region.viewers().all()).forEach(viewer -> end(viewer, reason, true));
        new ArrayList<>(expected.values()).forEach(this::forget);
    }

    /** Gives up those who did not come or did not get further in time. */
    void expire() {
        var now = clock.nanos();
        for (var late : new ArrayList<>(expected.values())) {
            if (now - late.deadlineNanos() >= 0) {
                LOG.log(
                        Level.INFO,
                        "agent={0} was expected and did not come",
                        late.circuit().agent());
                forget(late);
            }
        }
        for (var waiting : new ArrayList<>(connectedSince.entrySet())) {
            if (!waiting.getKey().circuit().child() && now - waiting.getValue() >= PATIENCE_NANOS) {
                end(waiting.getKey(), "You did not arrive in time.", true);
            }
        }
        for (var viewer : new ArrayList<>(region.viewers().all())) {
            if (!viewer.link().alive()) {
                disconnected(viewer.agent(), viewer.link(), "found dead");
            }
        }
    }

    int expectedCount() {
        return expected.size();
    }

    private void end(Viewer viewer, String reason, boolean offline) {
        if (viewer.startLeaving()) {
            viewer.send(Arrival.kick(viewer, reason));
            viewer.link().closeAfterFlush();
            depart(viewer, offline);
        }
    }

    /** @param offline whether the user has left the grid: not so when the same user has just logged in anew */
    private void depart(Viewer viewer, boolean offline) {
        region.viewers().remove(viewer);
        connectedSince.remove(viewer);
        region.capabilities().close(viewer.agent(), viewer.session());
        var avatar = viewer.avatar();
        if (avatar.isPresent()) {
            region.scene().removeAvatar(viewer.agent());
            region.updates().gone(avatar.get(), region.viewers().all());
        }
        if (avatar.isPresent() || !viewer.circuit().child()) {
            var session = viewer.session();
            keep(viewer.agent(), "logout", () -> {
                region.services().presence().logout(session);
            });
        }
        if (offline && avatar.isPresent()) {
            var place = place(avatar.get());
            var user = viewer.agent().toString();
            keep(viewer.agent(), "last position at logout", () -> {
                region.services().gridUsers().loggedOut(user, place);
            });
        }
        region.events().publish(new AgentLeft(viewer.agent(), avatar.isPresent()));
    }

    private void forget(Expected late) {
        var circuit = late.circuit();
        expected.remove(circuit.agent());
        gate.withdraw(circuit);
        region.capabilities().close(circuit.agent(), circuit.session());
        if (!circuit.child()) {
            keep(circuit.agent(), "logout", () -> {
                region.services().presence().logout(circuit.session());
            });
        }
    }

    /** Each write has a number: none replaces another. */
    private void keep(AgentId agent, String what, Runnable write) {
        writes++;
        region.background().keep(agent, what + " " + writes, write);
    }

    private UserPlace place(Avatar avatar) {
        return new UserPlace(region.settings().id(), avatar.position(), avatar.lookAt());
    }

    private record Expected(AgentCircuit circuit, long deadlineNanos) {}
}
