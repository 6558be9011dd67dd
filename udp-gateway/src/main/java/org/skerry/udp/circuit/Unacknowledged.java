// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.skerry.udp.codec.EncodedMessage;

/** Reliable datagrams under way, oldest first. */
final class Unacknowledged {
    /** One of them; {@code attempts} counts resends. */
    static final class InFlight {
        final EncodedMessage message;
        final int sequence;
        final long firstSentAt;
        long sentAt;
        int attempts;

        private InFlight(EncodedMessage message, int sequence, long now) {
            this.message = message;
            this.sequence = sequence;
            this.firstSentAt = now;
            this.sentAt = now;
        }
    }

    private final LinkedHashMap<Integer, InFlight> all = new LinkedHashMap<>();

    void add(EncodedMessage message, int sequence, long now) {
        all.put(sequence, new InFlight(message, sequence, now));
    }

    /** Whether this one was waited for. */
    boolean acknowledged(int sequence) {
        return all.remove(sequence) != null;
    }

    int size() {
        return all.size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The oldest number, else this one. */
    int oldest(int next) {
        return all.isEmpty() ? next : all.firstEntry().getKey();
    }

    /** Those that waited too long for their acknowledgement. */
    List<InFlight> overdue(long now, RoundTrip roundTrip) {
        if (all.isEmpty()) {
            return List.of();
        }
        var overdue = new ArrayList<InFlight>();
        for (var one : all.values()) {
            if (now - one.sentAt >= roundTrip.resendNanos(one.attempts)) {
                overdue.add(one);
            }
        }
        return overdue;
    }

    void clear() {
        all.clear();
    }
}
