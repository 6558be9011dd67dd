// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Where gateways are to be had. Thread-safe. */
@FunctionalInterface
public interface Gateways {
    /**
     * Serves an IPv4 address; port 0 takes a free one.
     *
     * @throws IOException if the address cannot be bound
     */
    Gateway open(InetSocketAddress address, GatewaySettings settings, CircuitListener listener) throws IOException;
}
