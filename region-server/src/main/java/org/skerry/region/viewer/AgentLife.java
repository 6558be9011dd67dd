// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import org.skerry.api.id.AgentId;

/** An agent's coming and going. Region's thread. */
public interface AgentLife {
    /** The viewer is ready to stand in this region. */
    void completeMovement(Viewer viewer);

    /** The viewer knows the region and wants to see it. */
    void startWatching(Viewer viewer);

    /** The viewer logs out. */
    void logout(Viewer viewer);

    /** Sends somebody away, connected or expected; false if there is no such agent. */
    boolean kick(AgentId agent, String reason);
}
