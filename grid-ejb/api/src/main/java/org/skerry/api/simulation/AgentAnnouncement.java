// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import org.skerry.api.id.RegionId;

/**
 * The body of {@code POST /agent}: an agent and the region that shall expect it.
 *
 * @param destination {@link RegionId#ZERO} if the sender named the place by position alone
 * @param destinationX west edge of the destination in grid metres
 * @param destinationY south edge of the destination in grid metres
 * @param teleportFlags bits of robust-wire section 21
 */
public record AgentAnnouncement(
        AgentCircuit circuit, RegionId destination, int destinationX, int destinationY, int teleportFlags) {

    /**
     * Whether the agent is to come in from another region: such a one is a child until it is handed over, and its flags
     * say how it comes, while one that only looks in has none (captures 04 and 06).
     */
    public boolean byTeleport() {
        return circuit.child() && teleportFlags != 0;
    }
}
