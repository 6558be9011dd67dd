// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.socket.DatagramPort;
import org.skerry.udp.throttle.SharedBudget;

/**
 * The circuits of one socket that wait for their pace: every few milliseconds each may send a little, in turn; when what
 * they share runs out, the next time begins with those who got nothing. On the event loop.
 */
final class Pacer {
    private static final int PACE_MILLIS = 10;

    /** More than the fastest circuit may send in that time. */
    private static final int TURN_BYTES = 16_000;

    private final DatagramPort port;
    private final @Nullable SharedBudget shared;
    private final ExceptionEdge edge;
    private final ArrayDeque<Session> waiting = new ArrayDeque<>();
    private boolean scheduled;

    Pacer(DatagramPort port, Endpoint.Surroundings surroundings) {
        this.port = port;
        this.shared = surroundings.budget();
        this.edge = surroundings.edge();
    }

    /** Lets a circuit send now, unless others wait for what is shared; what is urgent goes in any case. */
    void flush(Session session) {
        var crowded = !waiting.isEmpty() && !isOpen();
        var more = session.circuit().flush(crowded || session.isPacing() ? 0 : TURN_BYTES);
        if (more && !session.isPacing()) {
            session.pacing(true);
            waiting.addLast(session);
        }
        schedule();
    }

    private boolean isOpen() {
        return shared == null || shared.open();
    }

    private void schedule() {
        if (!waiting.isEmpty() && !scheduled) {
            scheduled = true;
            var _ = port.loop().schedule(this::round, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        scheduled = false;
        for (var left = waiting.size(); left > 0 && isOpen(); left--) {
            var session = waiting.removeFirst();
            session.pacing(false);
            edge.run(() -> {
                if (session.circuit().flush(TURN_BYTES)) {
                    session.pacing(true);
                    waiting.addLast(session);
                }
            });
        }
        schedule();
        port.flush();
    }
}
