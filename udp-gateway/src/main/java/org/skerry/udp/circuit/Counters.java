// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.concurrent.atomic.AtomicLong;

/** What a circuit counts; written by the thread that drives it, read by any. */
final class Counters {
    final AtomicLong received = new AtomicLong();
    final AtomicLong receivedBytes = new AtomicLong();
    final AtomicLong duplicates = new AtomicLong();
    final AtomicLong corrupted = new AtomicLong();
    final AtomicLong unknown = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong sent = new AtomicLong();
    final AtomicLong sentBytes = new AtomicLong();
    final AtomicLong resent = new AtomicLong();
    final AtomicLong droppedUnreliable = new AtomicLong();
    final AtomicLong unacked = new AtomicLong();
    final AtomicLong queuedBytes = new AtomicLong();
    final AtomicLong pingMicros = new AtomicLong();

    CircuitStats snapshot() {
        return new CircuitStats(
                received.get(),
                receivedBytes.get(),
                duplicates.get(),
                corrupted.get(),
                unknown.get(),
                refused.get(),
                sent.get(),
                sentBytes.get(),
                resent.get(),
                droppedUnreliable.get(),
                (int) unacked.get(),
                (int) queuedBytes.get(),
                pingMicros.get() / 1000.0);
    }
}
