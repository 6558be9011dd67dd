// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import org.skerry.api.simulation.AgentCircuit;

/** Decides whose circuits are answered. Thread-safe; never blocks. */
interface CircuitGate {
    /** From now on this agent's circuit is answered. */
    void announce(AgentCircuit circuit);

    /** It is not, any more; an open circuit stays. */
    void withdraw(AgentCircuit circuit);
}
