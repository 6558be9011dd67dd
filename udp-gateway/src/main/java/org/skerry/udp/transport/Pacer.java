// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.concurrent.TimeUnit;
import org.skerry.udp.circuit.Turns;
import org.skerry.udp.socket.DatagramPort;

/** Lets the circuits of one socket that wait for their pace take their turns every few milliseconds. On the event loop. */
final class Pacer {
    private static final int PACE_MILLIS = 10;

    private final DatagramPort port;
    private final ExceptionEdge edge;
    private final Turns turns;
    private boolean scheduled;

    Pacer(DatagramPort port, Endpoint.Surroundings surroundings) {
        this.port = port;
        this.edge = surroundings.edge();
        this.turns = new Turns(surroundings.budget());
    }

    /** Lets a circuit send now, unless others wait for what is shared; what is urgent goes in any case. */
    void flush(Session session) {
        turns.flush(session.circuit());
        schedule();
    }

    private void schedule() {
        if (!turns.isEmpty() && !scheduled) {
            scheduled = true;
            var _ = port.loop().schedule(this::round, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        scheduled = false;
        edge.run(turns::round);
        schedule();
        port.flush();
    }
}
