// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import org.skerry.udp.circuit.CircuitStats;

/**
 * Counts of a server since it was bound.
 *
 * @param datagrams all that came
 * @param strangers of those, from nobody with a circuit and with no announced key: dropped without a trace
 * @param corrupted not taken apart at all
 * @param oversized longer than any datagram of the protocol
 * @param early kept until their circuit was opened
 * @param rebound circuits that went on from another address
 * @param faults exceptions of a listener or of the socket
 * @param circuits open now
 * @param announced keys waiting for their viewer now
 * @param unsent datagrams the kernel had no room for or refused
 * @param traffic of all circuits, those that ended included
 */
public record ServerStats(
        long datagrams,
        long strangers,
        long corrupted,
        long oversized,
        long early,
        long opened,
        long rebound,
        long closed,
        long faults,
        int circuits,
        int announced,
        long unsent,
        CircuitStats traffic) {}
