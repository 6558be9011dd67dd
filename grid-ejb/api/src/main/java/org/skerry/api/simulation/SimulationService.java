// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;

/**
 * What is asked of the simulator that runs a region. Thread-safe; blocks up to 30 s. A simulator that cannot be reached
 * is a refusal here, since the caller then tries another region.
 */
public interface SimulationService {
    /**
     * Whether the region would take the agent.
     *
     * @param position where the agent wants to arrive, region-local metres
     */
    AccessOutcome queryAccess(GridRegion destination, AgentId agent, Vector3 position);

    /**
     * Announces an agent: from now on the region answers its circuit.
     *
     * @param teleportFlags bits as robust-wire section 21 has them; 128 via login, 4096 via region id
     */
    AccessOutcome createAgent(GridRegion destination, AgentCircuit circuit, int teleportFlags);

    /** What the simulator said. */
    sealed interface AccessOutcome {
        /** The agent may come. */
        record Granted() implements AccessOutcome {}

        /** The agent may not come; the reason is for the user to read. */
        record Refused(String reason) implements AccessOutcome {}
    }
}
