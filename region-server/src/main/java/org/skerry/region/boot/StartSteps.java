// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.skerry.region.tick.NanoClock;

/** Tells the log what was done and how long it took, step by step. One thread. */
public final class StartSteps {
    private static final Logger LOG = System.getLogger(StartSteps.class.getName());

    private final NanoClock clock;
    private long since;

    public StartSteps(NanoClock clock) {
        this.clock = clock;
        this.since = clock.nanos();
    }

    /** The step that has just ended; the next one begins now. */
    public void done(String step, String details) {
        LOG.log(Level.INFO, "event=start step={0} millis={1} {2}", step, millis(), details);
    }

    /** A step of the orderly end. */
    public void stopped(String step) {
        LOG.log(Level.INFO, "event=stop step={0} millis={1}", step, millis());
    }

    private String millis() {
        var now = clock.nanos();
        var millis = TimeUnit.NANOSECONDS.toMillis(now - since);
        since = now;
        return Long.toString(millis);
    }
}
