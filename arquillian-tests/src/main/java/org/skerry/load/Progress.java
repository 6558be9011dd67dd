// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A line every few seconds that says how it goes, from the counts since the line before. */
final class Progress {
    private final Crowd crowd;
    private final ProcessMeter client;
    private final ProcessMeter server;
    private final PrintWriter out;
    private final long everyNanos;
    private final long begin;
    private Moment last;

    Progress(Crowd crowd, ProcessMeter client, ProcessMeter server, Duration every, PrintWriter out) {
        this.crowd = crowd;
        this.client = client;
        this.server = server;
        this.out = out;
        this.everyNanos = every.toNanos();
        this.last = Moment.of(crowd, client, server);
        this.begin = last.nanos();
    }

    /** Says it if it is time. */
    void maybe(String phase) {
        if (crowd.parts().clock().nanos() - last.nanos() >= everyNanos) {
            say(phase);
        }
    }

    private void say(String phase) {
        var now = Moment.of(crowd, client, server);
        var seconds = now.secondsSince(last);
        var wire = now.wire().minus(last.wire());
        out.println(String.format(
                Locale.ROOT,
                "%4.0f s %-8s logged in %d, in the world %d, connected %d | in %,.0f/s %.1f Mbit/s, out %,.0f/s,"
                        + " resent %d+%d | terse %,.0f/s | fps %.1f dilation %.2f | CPU client %.0f %% server %.0f %%",
                (now.nanos() - begin) / 1e9,
                phase,
                now.loggedIn(),
                now.inWorld(),
                now.connected(),
                wire.in() / seconds,
                wire.inBytes() * 8 / 1e6 / seconds,
                wire.out() / seconds,
                wire.inResent(),
                wire.outResent(),
                (now.terse() - last.terse()) / seconds,
                crowd.parts().sim().lastFrames(),
                crowd.parts().sim().lastDilation(),
                percent(now.client(), last.client(), seconds),
                percent(now.server(), last.server(), seconds)));
        out.flush();
        last = now;
    }

    private static double percent(ProcessMeter.Usage later, ProcessMeter.Usage earlier, double seconds) {
        return later.cpu().minus(earlier.cpu()).toNanos() / 1e7 / seconds;
    }
}
