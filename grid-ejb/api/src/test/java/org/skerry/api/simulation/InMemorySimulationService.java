// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;

/** Simulators in memory: the twin for tests. Every region takes everybody until told otherwise. */
public final class InMemorySimulationService implements SimulationService {
    private final Map<RegionId, String> closed = new ConcurrentHashMap<>();
    private final Set<RegionId> refusingCircuits = ConcurrentHashMap.newKeySet();
    private final List<Announcement> announcements = new CopyOnWriteArrayList<>();
    private final List<Closing> closings = new CopyOnWriteArrayList<>();

    /** An agent that a region expects. */
    public record Announcement(RegionId region, AgentCircuit circuit, int teleportFlags) {}

    /** An agent that a region is to end. */
    public record Closing(RegionId region, AgentId agent, SessionId session) {}

    /** From now on the region lets nobody in. */
    public void close(RegionId region, String reason) {
        closed.put(region, reason);
    }

    /** From now on the region says yes when asked and no when the agent is announced. */
    public void refuseCircuits(RegionId region) {
        refusingCircuits.add(region);
    }

    /** All agents announced so far, in order. */
    public List<Announcement> announcements() {
        return List.copyOf(announcements);
    }

    /** All agents that were to be ended, in order. */
    public List<Closing> closings() {
        return List.copyOf(closings);
    }

    @Override
    public boolean closeAgent(GridRegion region, AgentId agent, SessionId session) {
        closings.add(new Closing(region.id(), agent, session));
        return true;
    }

    @Override
    public AccessOutcome queryAccess(GridRegion destination, AgentId agent, Vector3 position) {
        var reason = closed.get(destination.id());
        return reason == null ? new AccessOutcome.Granted() : new AccessOutcome.Refused(reason);
    }

    @Override
    public AccessOutcome createAgent(GridRegion destination, AgentCircuit circuit, int teleportFlags) {
        if (closed.containsKey(destination.id()) || refusingCircuits.contains(destination.id())) {
            return new AccessOutcome.Refused("the region takes nobody");
        }
        announcements.add(new Announcement(destination.id(), circuit, teleportFlags));
        return new AccessOutcome.Granted();
    }
}
