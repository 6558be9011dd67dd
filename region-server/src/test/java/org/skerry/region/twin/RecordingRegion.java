// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionSettings;

/** A region that takes everybody, until told otherwise, and remembers what it was asked. */
public final class RecordingRegion implements RegionDoor {
    private final RegionSettings settings;
    private final List<AgentCircuit> expected = new CopyOnWriteArrayList<>();
    private final List<Vector3> asked = new CopyOnWriteArrayList<>();
    private final List<SessionId> closed = new CopyOnWriteArrayList<>();
    private final Semaphore askings = new Semaphore(0);
    private volatile CompletableFuture<@Nullable Void> held = CompletableFuture.completedFuture(null);
    private final List<InstantMessage> broughtBack = new CopyOnWriteArrayList<>();
    private final List<Float> hovers = new CopyOnWriteArrayList<>();
    private volatile Optional<UserPlace> home = Optional.empty();
    private volatile RegionRules rules = RegionRules.DEFAULT;
    private volatile AccessOutcome outcome = new AccessOutcome.Granted();

    public RecordingRegion(RegionSettings settings) {
        this.settings = settings;
    }

    public void refuse(String reason) {
        outcome = new AccessOutcome.Refused(reason);
    }

    /** From now on questions wait for their answer until {@link #letGo}. */
    public void hold() {
        held = new CompletableFuture<>();
    }

    public void letGo() {
        held.complete(null);
    }

    /** Waits until so many questions have come since the start. */
    public void awaitAsked(int count) {
        askings.acquireUninterruptibly(count);
        askings.release(count);
    }

    public List<AgentCircuit> expected() {
        return expected;
    }

    public List<Vector3> asked() {
        return asked;
    }

    public List<SessionId> closed() {
        return closed;
    }

    /** Messages that were brought back. */
    public List<InstantMessage> broughtBack() {
        return broughtBack;
    }

    @Override
    public void bringBack(List<InstantMessage> messages) {
        broughtBack.addAll(messages);
    }

    public List<Float> hovers() {
        return hovers;
    }

    @Override
    public RegionSettings settings() {
        return settings;
    }

    @Override
    public CompletionStage<AccessOutcome> queryAccess(AgentId agent, Vector3 position) {
        asked.add(position);
        askings.release();
        return held.thenApply(_ -> outcome);
    }

    @Override
    public CompletionStage<AccessOutcome> expectAgent(AgentCircuit circuit) {
        expected.add(circuit);
        return CompletableFuture.completedFuture(outcome);
    }

    @Override
    public CompletionStage<Boolean> closeAgent(AgentId agent, SessionId session) {
        closed.add(session);
        return CompletableFuture.completedFuture(true);
    }

    /** Where homes are from now on; nobody gets one before. */
    public void home(UserPlace place) {
        home = Optional.of(place);
    }

    @Override
    public CompletionStage<Optional<UserPlace>> setHome(AgentId agent, SessionId session, Vector3 lookAt) {
        return CompletableFuture.completedFuture(
                home.map(place -> new UserPlace(place.region(), place.position(), lookAt)));
    }

    @Override
    public CompletionStage<Boolean> changeRules(AgentId by, SessionId session, UnaryOperator<RegionRules> wish) {
        if (by.equals(settings.owner())) {
            rules = wish.apply(rules);
        }
        return CompletableFuture.completedFuture(by.equals(settings.owner()));
    }

    /** As changed by the owner. */
    public RegionRules rules() {
        return rules;
    }

    @Override
    public void hover(AgentId agent, SessionId session, float metres) {
        hovers.add(metres);
    }

    @Override
    public CompletionStage<@Nullable Void> inventorySettled(AgentId agent) {
        askings.release();
        return held;
    }
}
