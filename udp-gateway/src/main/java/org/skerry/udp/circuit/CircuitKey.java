// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;

/**
 * What a viewer must know to open a circuit, all three together.
 *
 * @param circuitCode unsigned 32 bits in an int
 */
public record CircuitKey(int circuitCode, AgentId agent, SessionId session) {
    /** Without the session, which is half a password. */
    @Override
    public String toString() {
        return "CircuitKey[code=" + Integer.toUnsignedString(circuitCode) + " agent=" + agent + "]";
    }
}
