// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.skerry.udp.circuit.CircuitKey;

/**
 * What viewers with an announced key said before their UseCircuitCode came, for the net may turn the order round. Only
 * who knows the session gets here; even so a few per viewer and few viewers. On the event loop.
 */
final class EarlyDatagrams {
    private static final int MOST_EACH = 8;
    private static final int MOST_VIEWERS = 256;

    private record Early(long from, List<byte[]> datagrams) {}

    private final LinkedHashMap<CircuitKey, Early> all = new LinkedHashMap<>();

    /** Keeps a datagram; false if there are too many. */
    boolean keep(CircuitKey key, long from, byte[] datagram) {
        var early = all.get(key);
        if (early == null || early.from() != from) {
            early = new Early(from, new ArrayList<>());
            all.remove(key);
            all.put(key, early);
            if (all.size() > MOST_VIEWERS) {
                all.pollFirstEntry();
            }
        }
        if (early.datagrams().size() >= MOST_EACH) {
            return false;
        }
        early.datagrams().add(datagram);
        return true;
    }

    /** What came early from the address where the circuit is now; forgotten here. */
    List<byte[]> take(CircuitKey key, long from) {
        var early = all.remove(key);
        return early != null && early.from() == from ? early.datagrams() : List.of();
    }
}
