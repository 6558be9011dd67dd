// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
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

    /**
     * Ends an agent in a region, if the session is the agent's own. One who is in the world there is sent away.
     *
     * @return false if the simulator could not be told; whether there was such an agent, it does not say
     */
    boolean closeAgent(GridRegion region, AgentId agent, SessionId session);

    /** What the simulator said. */
    sealed interface AccessOutcome {
        /** The agent may come. */
        record Granted() implements AccessOutcome {}

        /** The agent may not come; the reason is for the user to read. */
        record Refused(String reason) implements AccessOutcome {}
    }
}
