// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/**
 * A region's single thread: runs what the inbox holds, then simulates, in fixed steps. What one task throws is logged
 * once per kind and never ends the loop. A loop that falls behind skips ticks, so that simulated time runs slower
 * instead of work piling up.
 *
 * <p>Tests do not start the thread: they {@link Owner#claim} and {@link #step} themselves.
 */
public final class TickLoop {
    /** Ticks a second while somebody is here. */
    public static final int RATE = 45;

    static final long STEP_NANOS = 1_000_000_000L / RATE;
    private static final long IDLE_NANOS = 250_000_000L;
    private static final long MAX_LAG_NANOS = 5 * STEP_NANOS;
    private static final int MAX_KNOWN_FAILURES = 1000;
    private static final Logger LOG = System.getLogger(TickLoop.class.getName());

    private final String region;
    private final NanoClock clock;
    private final RegionProxy proxy;
    private final Owner owner;
    private final TickMeter meter;
    private final List<Step> steps = new ArrayList<>();
    private final List<Periodic> periodics = new ArrayList<>();
    private final Map<String, Long> failures = new HashMap<>();
    private boolean idle;
    private boolean running = true;

    public TickLoop(String region, NanoClock clock, RegionProxy proxy, Owner owner) {
        this.region = region;
        this.clock = clock;
        this.proxy = proxy;
        this.owner = owner;
        this.meter = new TickMeter(clock.nanos());
    }

    /** Adds work of every tick, in the order added; before the start only. */
    public void eachTick(String name, WorkKind kind, TickTask task) {
        steps.add(new Step(name, kind, task));
    }

    /** Adds work to be done at intervals, never more often; before the start, or as a command from the inbox. */
    public void every(String name, Duration period, WorkKind kind, Runnable task) {
        periodics.add(new Periodic(name, kind, period.toNanos(), task, clock.nanos() + period.toNanos()));
    }

    /** Starts the thread. */
    public Thread start() {
        return Thread.ofPlatform().name("region-" + region + "-tick").start(this::run);
    }

    /** Ends the loop once what is in the inbox now has been done. Any thread. */
    public void stop() {
        while (!proxy.post(() -> running = false)) {
            Thread.onSpinWait();
        }
    }

    /** Says whether there is nobody to simulate for: the loop then ticks only now and then. Owner's thread. */
    public void idle(boolean nobodyHere) {
        owner.check();
        idle = nobodyHere;
    }

    /** Its totals may be read by any thread, its reports by the owner's. */
    public TickMeter meter() {
        return meter;
    }

    /** How often tasks of this loop threw something. Any thread. */
    public long failureCount() {
        return meter.totals().failures();
    }

    /** Runs the inbox and one tick. Owner's thread. */
    public void step() {
        owner.check();
        BlockingGuard.forbidding(() -> {
            drain();
            tick();
        });
    }

    private void run() {
        owner.claim();
        BlockingGuard.forbidHere();
        MDC.put("region", region);
        var next = clock.nanos();
        while (running) {
            var now = clock.nanos();
            if (now >= next) {
                drain();
                tick();
                next += periodNanos();
                if (clock.nanos() - next > MAX_LAG_NANOS) {
                    next = clock.nanos();
                    meter.late();
                }
            } else {
                next = waitForWork(next, now);
            }
        }
        drain();
    }

    private long waitForWork(long next, long now) {
        try {
            var work = proxy.poll(next - now);
            if (work != null) {
                var before = idle;
                command(work);
                return before && !idle ? clock.nanos() : next;
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return next;
    }

    private long periodNanos() {
        return idle ? IDLE_NANOS : STEP_NANOS;
    }

    private void drain() {
        for (var left = proxy.depth(); left > 0; left--) {
            var work = proxy.poll();
            if (work == null) {
                return;
            }
            command(work);
        }
    }

    private void command(Runnable work) {
        var _ = guarded("inbox", WorkKind.NET, work);
    }

    private void tick() {
        var seconds = STEP_NANOS / 1e9f;
        var worst = 0;
        for (var step : steps) {
            step.ran(guarded(step.name, step.kind, () -> step.task.tick(seconds)));
            worst = Math.max(worst, step.failedInARow);
        }
        var now = clock.nanos();
        for (var periodic : periodics) {
            if (periodic.due(now)) {
                periodic.ran(guarded(periodic.name, periodic.kind, periodic.task));
            }
            worst = Math.max(worst, periodic.failedInARow);
        }
        meter.failedInARow(worst);
        meter.ticked(periodNanos());
    }

    /** False if it threw. */
    private boolean guarded(String name, WorkKind kind, Runnable work) {
        var from = clock.nanos();
        var sound = false;
        try {
            work.run();
            sound = true;
        } catch (Exception | StackOverflowError | AssertionError failure) {
            failed(name, failure);
        }
        meter.spent(kind, clock.nanos() - from);
        return sound;
    }

    private void failed(String name, Throwable failure) {
        var at = failure.getStackTrace().length > 0 ? failure.getStackTrace()[0].toString() : "";
        var known = name + " " + failure.getClass().getName() + " " + at;
        if (failures.size() >= MAX_KNOWN_FAILURES && !failures.containsKey(known)) {
            known = "others";
        }
        meter.failed();
        if (failures.merge(known, 1L, Long::sum) == 1) {
            LOG.log(Level.ERROR, "region=\"" + region + "\" task=" + name + " failed; logged once", failure);
        }
    }

    /** What is done again and again. */
    private abstract static class Regular {
        final String name;
        final WorkKind kind;
        int failedInARow;

        Regular(String name, WorkKind kind) {
            this.name = name;
            this.kind = kind;
        }

        void ran(boolean sound) {
            failedInARow = sound ? 0 : failedInARow + 1;
        }
    }

    private static final class Step extends Regular {
        private final TickTask task;

        Step(String name, WorkKind kind, TickTask task) {
            super(name, kind);
            this.task = task;
        }
    }

    private static final class Periodic extends Regular {
        private final long periodNanos;
        private final Runnable task;
        private long nextNanos;

        Periodic(String name, WorkKind kind, long periodNanos, Runnable task, long firstNanos) {
            super(name, kind);
            this.periodNanos = periodNanos;
            this.task = task;
            this.nextNanos = firstNanos;
        }

        boolean due(long now) {
            if (now - nextNanos < 0) {
                return false;
            }
            nextNanos += periodNanos;
            if (now - nextNanos >= 0) {
                nextNanos = now + periodNanos;
            }
            return true;
        }
    }
}
