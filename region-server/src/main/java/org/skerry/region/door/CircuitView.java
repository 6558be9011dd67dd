// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitStats;

/** One open circuit as it was a moment ago. */
public record CircuitView(CircuitKey key, InetSocketAddress remote, Instant opened, CircuitStats stats) {}
