// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.concurrent.atomic.LongAdder;

/** What a server counts beside its circuits. */
final class ServerCounters {
    final LongAdder datagrams = new LongAdder();
    final LongAdder strangers = new LongAdder();
    final LongAdder corrupted = new LongAdder();
    final LongAdder oversized = new LongAdder();
    final LongAdder opened = new LongAdder();
    final LongAdder closed = new LongAdder();
    final LongAdder faults = new LongAdder();

    ServerStats snapshot(int circuits, int announced) {
        return new ServerStats(
                datagrams.sum(),
                strangers.sum(),
                corrupted.sum(),
                oversized.sum(),
                opened.sum(),
                closed.sum(),
                faults.sum(),
                circuits,
                announced);
    }
}
