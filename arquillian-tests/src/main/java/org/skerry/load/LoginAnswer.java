// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.net.InetSocketAddress;
import java.net.URI;
import org.skerry.udp.circuit.CircuitKey;

/** What a login came to. */
sealed interface LoginAnswer {
    /**
     * The way into the world.
     *
     * @param seed address of the first capability
     */
    record Accepted(CircuitKey key, InetSocketAddress simulator, URI seed) implements LoginAnswer {}

    /** Not let in. */
    record Refused(String reason, String message) implements LoginAnswer {}
}
