// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.throttle.SharedBudget;

/**
 * The circuits of one thread that wait for their pace. They take turns of a few datagrams, longer ones making up for it
 * in the next, and when what they share runs out the next round begins with those who got nothing: so each gets the same
 * share of it, or all it wants if that is less. Not thread-safe.
 */
public final class Turns {
    /** The bytes of one turn; about two datagrams. */
    private static final int TURN_BYTES = 2800;

    /** While there is enough for all, one may send this much without waiting: more than the fastest may in 10 ms. */
    private static final int FREE_BYTES = 16_000;

    private final @Nullable SharedBudget shared;
    private final ArrayDeque<Circuit> waiting = new ArrayDeque<>();
    private final ArrayDeque<Circuit> rested = new ArrayDeque<>();
    private boolean crowded;

    public Turns(@Nullable SharedBudget shared) {
        this.shared = shared;
    }

    /** Lets a circuit send now what it may, unless others wait for what is shared; what is urgent goes in any case. */
    public void flush(Circuit circuit) {
        var most = crowded || circuit.isInTurns() ? 0 : FREE_BYTES;
        if (circuit.flush(most) && !circuit.isInTurns()) {
            circuit.inTurns(true);
            waiting.addLast(circuit);
        }
    }

    /** One round, to be called every few milliseconds while {@link #isEmpty} is false. */
    public void round() {
        try {
            while (!waiting.isEmpty() && isOpen()) {
                var circuit = waiting.removeFirst();
                circuit.inTurns(false);
                var leftover = circuit.turn(TURN_BYTES);
                circuit.inTurns(leftover != Leftover.NOTHING);
                switch (leftover) {
                    case TURN -> waiting.addLast(circuit);
                    case PACE -> rested.addLast(circuit);
                    case NOTHING -> {}
                }
            }
        } finally {
            crowded = !waiting.isEmpty();
            waiting.addAll(rested);
            rested.clear();
        }
    }

    private boolean isOpen() {
        return shared == null || shared.open();
    }

    /** Whether no circuit waits. */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }
}
