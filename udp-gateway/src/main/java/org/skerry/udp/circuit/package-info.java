// SPDX-License-Identifier: Apache-2.0
/**
 * One connection: sequence numbers, acknowledgements, resends, duplicates, pings, pace, time-out. No sockets and no
 * threads: a circuit is told the time and the datagrams, so a test steps it. Open {@link
 * org.skerry.udp.circuit.Circuit} first, then {@link org.skerry.udp.circuit.Outgoing} and {@link
 * org.skerry.udp.circuit.DuplicateWindow}.
 */
@NullMarked
package org.skerry.udp.circuit;

import org.jspecify.annotations.NullMarked;
