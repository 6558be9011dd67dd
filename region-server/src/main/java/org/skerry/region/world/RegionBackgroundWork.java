// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.RegionVitals;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.viewer.Background;

/** {@link Background} on virtual threads: a bounded number of questions, and one line of writes for each agent. */
final class RegionBackgroundWork implements Background {
    private static final Logger LOG = System.getLogger(RegionBackgroundWork.class.getName());
    private static final int MOST_QUESTIONS = 64;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int TRIES_AFTER_A_FAULT = 3;

    private final String region;
    private final RegionProxy proxy;
    private final NanoClock clock;
    private final Semaphore questions = new Semaphore(MOST_QUESTIONS);
    private final Map<AgentId, Deque<Write>> lines = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LongAdder turnedAway = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private volatile long deadlineNanos = Long.MAX_VALUE;

    RegionBackgroundWork(String region, RegionProxy proxy, NanoClock clock) {
        this.region = region;
        this.proxy = proxy;
        this.clock = clock;
    }

    @Override
    public <T> void ask(String what, Callable<T> question, Consumer<? super T> onAnswer, Runnable onFailure) {
        if (!questions.tryAcquire()) {
            turnedAway.increment();
            LOG.log(Level.DEBUG, "region=\"{0}\" question={1} dropped: too many at once", region, what);
            proxy.post(onFailure);
            return;
        }
        Thread.ofVirtual().name("region-" + region + "-ask").start(() -> {
            try {
                var answer = question.call();
                proxy.post(() -> onAnswer.accept(answer));
            } catch (ServiceUnavailableException down) {
                LOG.log(Level.WARNING, "region=\"{0}\" question={1} failed: {2}", region, what, down.getMessage());
                proxy.post(onFailure);
            } catch (Exception fault) {
                LOG.log(Level.ERROR, "region=\"" + region + "\" question=" + what + " failed", fault);
                proxy.post(onFailure);
            } finally {
                questions.release();
            }
        });
    }

    /** A write that still waits is replaced by a later one of the same name: so the lines stay short. */
    @Override
    public void keep(AgentId agent, String what, Runnable write) {
        var next = new Write(what, write);
        synchronized (lines) {
            var line = lines.get(agent);
            if (line != null) {
                line.removeIf(waiting -> waiting.what().equals(what));
                line.add(next);
                return;
            }
            line = new ArrayDeque<>();
            line.add(next);
            lines.put(agent, line);
        }
        Thread.ofVirtual().name("region-" + region + "-keep").start(() -> work(agent));
    }

    @Override
    public <T> void keep(AgentId agent, String what, Supplier<T> write, Consumer<? super T> onDone) {
        keep(agent, what, () -> {
            var done = write.get();
            proxy.post(() -> onDone.accept(done));
        });
    }

    /** Waits until every write is done; after this time those left are given up, with a word in the log. */
    boolean finish(Duration patience) throws InterruptedException {
        deadlineNanos = clock.nanos() + patience.toNanos();
        closing.countDown();
        var end = deadlineNanos;
        synchronized (lines) {
            while (!lines.isEmpty() && clock.nanos() < end) {
                lines.wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - clock.nanos())));
            }
            lines.forEach((agent, line) -> LOG.log(
                    Level.ERROR, "region=\"{0}\" agent={1} lost={2}: the grid did not answer", region, agent, line));
            return lines.isEmpty();
        }
    }

    /** What is under way and what was given up. Any thread. */
    RegionVitals.Work figures() {
        int writes;
        synchronized (lines) {
            writes = lines.values().stream().mapToInt(line -> line.size() + 1).sum();
        }
        return new RegionVitals.Work(
                MOST_QUESTIONS - questions.availablePermits(), turnedAway.sum(), writes, lost.sum());
    }

    private void work(AgentId agent) {
        for (var write = next(agent); write != null; write = next(agent)) {
            persist(agent, write);
        }
    }

    private @Nullable Write next(AgentId agent) {
        synchronized (lines) {
            var line = lines.get(agent);
            var write = line == null ? null : line.poll();
            if (write == null) {
                lines.remove(agent);
                lines.notifyAll();
            }
            return write;
        }
    }

    private void persist(AgentId agent, Write write) {
        var pause = FIRST_PAUSE_MILLIS;
        var faults = 0;
        for (var tries = 1; ; tries++) {
            try {
                write.work().run();
                if (tries > 1) {
                    LOG.log(
                            Level.INFO,
                            "region=\"{0}\" agent={1} kept={2} tries={3}",
                            region,
                            agent,
                            write.what(),
                            tries);
                }
                return;
            } catch (ServiceUnavailableException down) {
                if (tries == 1) {
                    LOG.log(
                            Level.WARNING,
                            "region=\"{0}\" agent={1} {2} waits: {3}",
                            region,
                            agent,
                            write.what(),
                            down.getMessage());
                }
            } catch (RuntimeException fault) {
                if (++faults == TRIES_AFTER_A_FAULT) {
                    lost.increment();
                    LOG.log(Level.ERROR, "region=\"" + region + "\" agent=" + agent + " lost=" + write.what(), fault);
                    return;
                }
            }
            if (clock.nanos() > deadlineNanos || !paused(pause)) {
                lost.increment();
                LOG.log(Level.ERROR, "region=\"{0}\" agent={1} lost={2}", region, agent, write.what());
                return;
            }
            pause = closing.getCount() == 0 ? FIRST_PAUSE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Waits; the start of {@link #finish} ends the wait, since there is less time then. */
    private boolean paused(long millis) {
        try {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Write(String what, Runnable work) {
        @Override
        public String toString() {
            return what;
        }
    }
}
