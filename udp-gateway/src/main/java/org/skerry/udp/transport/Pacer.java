// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.channel.Channel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.Turns;
import org.skerry.udp.throttle.SharedBudget;

/** Lets the circuits of one socket that wait for their pace take their turns every few milliseconds. On the event loop. */
final class Pacer {
    private static final int PACE_MILLIS = 10;

    private final ExceptionEdge edge;
    private final Turns turns;
    private boolean scheduled;

    Pacer(@Nullable SharedBudget shared, ExceptionEdge edge) {
        this.edge = edge;
        this.turns = new Turns(shared);
    }

    /** Lets a circuit send now, unless others wait for what is shared; what is urgent goes in any case. */
    void flush(Session session) {
        turns.flush(session.circuit());
        schedule(session.channel());
    }

    private void schedule(Channel channel) {
        if (!turns.isEmpty() && !scheduled) {
            scheduled = true;
            var _ = channel.eventLoop().schedule(() -> round(channel), PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round(Channel channel) {
        scheduled = false;
        edge.run(turns::round);
        schedule(channel);
        channel.flush();
    }
}
