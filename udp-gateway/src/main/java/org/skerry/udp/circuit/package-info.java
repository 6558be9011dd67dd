// SPDX-License-Identifier: Apache-2.0
/**
 * One connection: sequence numbers, acknowledgements, resends, duplicates, pings, pace, time-out. No sockets and no
 * threads: a circuit is told the time and the datagrams, so a test steps it. Nothing on the way out makes garbage at
 * steady state: places in queues are used again ({@link org.skerry.udp.circuit.CircuitMemory}), and the sink is handed
 * shared arrays. Whatever the peer does, a circuit holds no more than its settings say. Open {@link
 * org.skerry.udp.circuit.Circuit} first, then {@link org.skerry.udp.circuit.Outgoing} and {@link
 * org.skerry.udp.circuit.Transmitter} for one, {@link org.skerry.udp.circuit.Turns} for many.
 */
@NullMarked
package org.skerry.udp.circuit;

import org.jspecify.annotations.NullMarked;
