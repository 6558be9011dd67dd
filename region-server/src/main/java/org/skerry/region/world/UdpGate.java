// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import org.jspecify.annotations.Nullable;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.gateway.Gateway;

/** Announces circuits to the UDP server, which is bound after the region was made. */
final class UdpGate implements CircuitGate {
    private volatile @Nullable Gateway server;

    void open(Gateway bound) {
        server = bound;
    }

    @Override
    public void announce(AgentCircuit circuit) {
        var bound = server;
        if (bound != null) {
            bound.announce(key(circuit));
        }
    }

    @Override
    public void withdraw(AgentCircuit circuit) {
        var bound = server;
        if (bound != null) {
            bound.retract(key(circuit));
        }
    }

    @Override
    public CircuitStats traffic() {
        var bound = server;
        return bound == null ? CircuitStats.NONE : bound.stats().traffic();
    }

    private static CircuitKey key(AgentCircuit circuit) {
        return new CircuitKey(circuit.circuitCode(), circuit.agent(), circuit.session());
    }
}
