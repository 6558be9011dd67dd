// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.simulation.AgentCircuit;

/**
 * The HTTP side of agents: seed capability and event queue. Thread-safe and non-blocking; called from the region's
 * thread.
 */
public interface AgentCapabilities {
    /** Opens the agent's capabilities under its caps path; a second call for the same session changes nothing. */
    void open(RegionSettings region, AgentCircuit circuit);

    /** Puts an event into the agent's queue; dropped and counted if there is no such session. */
    void post(AgentId agent, SessionId session, String message, Llsd.Struct body);

    /** Whether a texture that a viewer has baked can be fetched from this region. */
    boolean holdsBake(AssetId bake);

    /** A texture that a viewer has baked, if {@link #holdsBake}. */
    Optional<Octets> bake(AssetId bake);

    /** Ends the capabilities: their URLs answer 404 from now on, a pending poll too. */
    void close(AgentId agent, SessionId session);
}
