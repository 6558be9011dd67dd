// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.region.door.CircuitView;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.gateway.CircuitListener;
import org.skerry.udp.message.Message;

/** Remembers which circuits are open, on their way to the region: for those who look at it from outside. */
final class OpenCircuits implements CircuitListener {
    private final CircuitListener next;
    private final InstantSource clock;
    private final Map<CircuitHandle, Instant> open = new ConcurrentHashMap<>();

    OpenCircuits(CircuitListener next, InstantSource clock) {
        this.next = next;
        this.clock = clock;
    }

    /** The oldest first. Any thread. */
    List<CircuitView> views() {
        return open.entrySet().stream()
                .map(entry -> new CircuitView(
                        entry.getKey().key(),
                        entry.getKey().remote(),
                        entry.getValue(),
                        entry.getKey().stats()))
                .sorted(Comparator.comparing(CircuitView::opened))
                .toList();
    }

    @Override
    public void onOpened(CircuitHandle circuit) {
        open.put(circuit, clock.instant());
        next.onOpened(circuit);
    }

    @Override
    public void onMessage(CircuitHandle circuit, Message message) {
        next.onMessage(circuit, message);
    }

    @Override
    public void onClosed(CircuitHandle circuit, CloseReason reason) {
        open.remove(circuit);
        next.onClosed(circuit, reason);
    }
}
