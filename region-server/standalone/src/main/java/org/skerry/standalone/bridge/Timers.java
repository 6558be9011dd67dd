// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls timers when they are due. When one is due again is asked after it has ended, so it never runs twice at once; what
 * it misses meanwhile is left out. One that fails is told in the log and called again the next time.
 */
final class Timers {
    private static final Logger LOG = System.getLogger(Timers.class.getName());

    private final ScheduledExecutorService threads;
    private final Clock clock;

    Timers(ScheduledExecutorService threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /** What is called; anything that it throws ends that call alone. */
    @FunctionalInterface
    interface Timed {
        void call() throws ReflectiveOperationException;
    }

    /** Calls it from now on, until the threads are shut down. */
    void add(String name, TimerSchedule schedule, Timed timed) {
        var now = ZonedDateTime.now(clock);
        var wait = Duration.between(now, schedule.after(now));
        try {
            var _ = threads.schedule(
                    () -> {
                        run(name, timed);
                        add(name, schedule, timed);
                    },
                    wait.toMillis() + 1,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "timer={0} ends", name);
        }
    }

    private static void run(String name, Timed timed) {
        try {
            timed.call();
        } catch (ReflectiveOperationException failed) {
            LOG.log(Level.ERROR, "timer=" + name + " failed", failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
