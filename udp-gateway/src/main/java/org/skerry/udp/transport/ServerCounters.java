// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.concurrent.atomic.LongAdder;
import org.skerry.udp.circuit.CircuitStats;

/** What a server counts beside its circuits. */
final class ServerCounters {
    final LongAdder datagrams = new LongAdder();
    final LongAdder strangers = new LongAdder();
    final LongAdder corrupted = new LongAdder();
    final LongAdder oversized = new LongAdder();
    final LongAdder early = new LongAdder();
    final LongAdder rebound = new LongAdder();
    final LongAdder opened = new LongAdder();
    final LongAdder closed = new LongAdder();
    final LongAdder faults = new LongAdder();

    ServerStats snapshot(int circuits, int announced, long unsent, CircuitStats traffic) {
        return new ServerStats(
                datagrams.sum(),
                strangers.sum(),
                corrupted.sum(),
                oversized.sum(),
                early.sum(),
                opened.sum(),
                rebound.sum(),
                closed.sum(),
                faults.sum(),
                circuits,
                announced,
                unsent,
                traffic);
    }
}
