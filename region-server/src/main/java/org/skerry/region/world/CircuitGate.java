// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import org.skerry.api.simulation.AgentCircuit;
import org.skerry.udp.circuit.CircuitStats;

/** Decides whose circuits are answered. Thread-safe; never blocks. */
interface CircuitGate {
    /** From now on this agent's circuit is answered. */
    void announce(AgentCircuit circuit);

    /** It is not, any more; an open circuit stays. */
    void withdraw(AgentCircuit circuit);

    /** What went over circuits since the start; nothing where there are none. */
    default CircuitStats traffic() {
        return CircuitStats.NONE;
    }
}
