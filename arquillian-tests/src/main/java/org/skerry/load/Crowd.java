// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.transport.UdpTransport;

/**
 * The avatars of a run and what drives them: event loops for circuits, a virtual thread for each event queue, one timer
 * for all that is done by the clock. Used by one thread.
 */
final class Crowd implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long SAMPLE_NANOS = 250_000_000;
    private static final long GLANCE_MILLIS = 50;
    private static final long LONGEST_MICROS = 60_000_000;

    private final LoadSettings settings;
    private final CrowdParts parts;
    private final PairTime pairTime;
    private final List<LoadAvatar> avatars = new ArrayList<>();
    private final Ticker ticker;

    private Crowd(LoadSettings settings) {
        this.settings = settings;
        var fleet = new Fleet(
                settings.avatars(), settings.bands(), settings.behaviour().area());
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.parts = new CrowdParts(
                UdpTransport.start(settings.threads()),
                http,
                new LoginCall(http, settings.login(), settings.start()),
                NanoClock.system(),
                fleet,
                new ConcurrentHistogram(LONGEST_MICROS, 3),
                new ChatMeter(fleet),
                new SimFigures(fleet));
        this.pairTime = new PairTime(fleet);
        for (var i = 0; i < settings.avatars(); i++) {
            var account = settings.accounts().account(settings.firstNumber() + i);
            avatars.add(new LoadAvatar(i, account, parts, settings.behaviour()));
        }
        this.ticker =
                new Ticker(avatars, fleet, parts.clock(), settings.behaviour().updatesPerSecond());
    }

    /** Nobody is logged in yet, but all is ready. */
    static Crowd gather(LoadSettings settings) {
        var crowd = new Crowd(settings);
        crowd.ticker.start();
        crowd.ticker.every(SAMPLE_NANOS, () -> {
            if (crowd.parts.fleet().measuring()) {
                crowd.pairTime.sample();
            }
        });
        return crowd;
    }

    /**
     * Sends them in at the pace of the settings, never more at once than those say, and waits for those whose login is
     * under way.
     *
     * @param stop ends this early
     * @param meanwhile called now and then
     */
    void enter(CountDownLatch stop, Duration patience, Runnable meanwhile) throws InterruptedException {
        var pause = (long) (1e9 / settings.schedule().loginsPerSecond());
        var next = parts.clock().nanos();
        var atOnce = new Semaphore(settings.schedule().loginsAtOnce());
        for (var avatar : avatars) {
            var wait = next - parts.clock().nanos();
            next += pause;
            if (stop.await(Math.max(0, wait), TimeUnit.NANOSECONDS)) {
                return;
            }
            while (!atOnce.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stop.getCount() == 0) {
                    return;
                }
                meanwhile.run();
            }
            Thread.ofVirtual().start(() -> {
                avatar.enter();
                atOnce.release();
            });
            meanwhile.run();
        }
        until(avatar -> avatar.isInWorld() || avatar.problem() != null, stop, patience, meanwhile);
    }

    /** Waits until all avatars are so, or patience ends. */
    boolean until(Predicate<LoadAvatar> state, CountDownLatch stop, Duration patience, Runnable meanwhile)
            throws InterruptedException {
        var from = parts.clock().nanos();
        while (!avatars.stream().allMatch(state)) {
            if (parts.clock().nanos() - from > patience.toNanos() || stop.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            meanwhile.run();
        }
        return true;
    }

    /** Logs all of them out and waits a little for the answers. */
    void leave(Duration patience) throws InterruptedException {
        avatars.forEach(LoadAvatar::leave);
        until(LoadAvatar::isGone, new CountDownLatch(1), patience, () -> {});
    }

    List<LoadAvatar> avatars() {
        return avatars;
    }

    CrowdParts parts() {
        return parts;
    }

    PairTime pairTime() {
        return pairTime;
    }

    Ticker ticker() {
        return ticker;
    }

    /** Ends all threads; what they counted can be read after that. */
    @Override
    public void close() {
        ticker.close();
        avatars.forEach(LoadAvatar::close);
        parts.transport().close();
        parts.http().shutdownNow();
    }
}
