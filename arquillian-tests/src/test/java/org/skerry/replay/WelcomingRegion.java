// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionSettings;

/** A region that takes everybody in and where nothing else happens. */
record WelcomingRegion(RegionId id, RegionArea area) implements RegionDoor {
    @Override
    public RegionSettings settings() {
        return new RegionSettings(
                id,
                "Welcoming",
                area,
                new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9000),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                13,
                AgentId.ZERO,
                40,
                20,
                25_000_000,
                Path.of("unused"));
    }

    @Override
    public CompletionStage<AccessOutcome> queryAccess(AgentId agent, Vector3 position) {
        return CompletableFuture.completedFuture(new AccessOutcome.Granted());
    }

    @Override
    public CompletionStage<AccessOutcome> expectAgent(AgentCircuit circuit) {
        return CompletableFuture.completedFuture(new AccessOutcome.Granted());
    }

    @Override
    public CompletionStage<Boolean> closeAgent(AgentId agent, SessionId session) {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public void hover(AgentId agent, SessionId session, float metres) {
        // nobody stands here
    }

    @Override
    public CompletionStage<Optional<UserPlace>> setHome(AgentId agent, SessionId session, Vector3 lookAt) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletionStage<@Nullable Void> inventorySettled(AgentId agent) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Boolean> changeRules(AgentId by, SessionId session, UnaryOperator<RegionRules> wish) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public void bringBack(List<InstantMessage> messages) {
        // none were fetched
    }
}
