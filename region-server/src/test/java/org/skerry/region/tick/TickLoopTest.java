// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TickLoopTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RegionProxy proxy = new RegionProxy(8);
    private final Owner owner = new Owner();
    private final TickLoop loop = new TickLoop("Test", nanos::get, proxy, owner);

    @Test
    void runsTheInboxAndThenTheTasksOfTheTick() {
        owner.claim();
        var done = new ArrayList<String>();
        loop.eachTick("physics", WorkKind.PHYSICS, seconds -> done.add("tick"));
        proxy.post(() -> done.add("command"));
        loop.step();
        assertThat(done).containsExactly("command", "tick");
    }

    @Test
    void runsPeriodicWorkWhenItIsDueAndDoesNotCatchUp() {
        owner.claim();
        var runs = new ArrayList<Long>();
        loop.every("stats", Duration.ofSeconds(3), WorkKind.OTHER, () -> runs.add(nanos.get()));
        step(Duration.ofSeconds(1), 6);
        assertThat(runs).hasSize(2);
        step(Duration.ofSeconds(60), 1);
        assertThat(runs).hasSize(3);
    }

    @Test
    void outlivesWhatItsTasksThrow() {
        owner.claim();
        var ticks = new ArrayList<Float>();
        loop.eachTick("broken", WorkKind.OTHER, seconds -> {
            throw new IllegalStateException("deliberate");
        });
        loop.eachTick("sound", WorkKind.OTHER, ticks::add);
        loop.step();
        loop.step();
        assertThat(ticks).hasSize(2);
        assertThat(loop.failureCount()).isEqualTo(2);
    }

    @Test
    void dropsUnreliableWorkFirstThenReliableThenCommands() {
        List<String> done = new ArrayList<>();
        for (var i = 0; i < 10; i++) {
            proxy.postUnreliable(() -> done.add("unreliable"));
        }
        assertThat(proxy.depth()).isEqualTo(4);
        for (var i = 0; i < 10; i++) {
            proxy.postReliable(() -> done.add("reliable"));
        }
        assertThat(proxy.depth()).isEqualTo(6);
        assertThat(proxy.post(() -> done.add("command"))).isTrue();
        assertThat(proxy.post(() -> done.add("command"))).isTrue();
        assertThat(proxy.post(() -> done.add("command"))).isFalse();
        assertThat(proxy.droppedUnreliable()).isEqualTo(6);
        assertThat(proxy.droppedReliable()).isEqualTo(8);
        assertThat(proxy.droppedCommands()).isEqualTo(1);
        owner.claim();
        loop.step();
        assertThat(done)
                .containsExactly(
                        "unreliable",
                        "unreliable",
                        "unreliable",
                        "unreliable",
                        "reliable",
                        "reliable",
                        "command",
                        "command");
    }

    @Test
    void tellsHowMuchSlowerThanRealTimeItRan() {
        owner.claim();
        step(Duration.ofNanos(2 * TickLoop.STEP_NANOS), 90);
        assertThat(loop.meter().report(nanos.get()).dilation()).isBetween(0.49, 0.52);
        step(Duration.ofNanos(TickLoop.STEP_NANOS), 90);
        var figures = loop.meter().report(nanos.get());
        assertThat(figures.dilation()).isEqualTo(1);
        assertThat(figures.ticksPerSecond()).isBetween(44.9, 45.1);
    }

    @Test
    void letsNoOtherThreadTouchIt() throws InterruptedException {
        owner.claim();
        var thrown = new AtomicReference<Throwable>();
        var stranger = Thread.ofPlatform()
                .uncaughtExceptionHandler((t, e) -> thrown.set(e))
                .start(loop::step);
        stranger.join();
        assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
        owner.check();
    }

    @Test
    void refusesAThreadThatNeverClaimedIt() {
        assertThatThrownBy(new Owner()::check).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runsOnItsOwnThreadUntilStopped() throws InterruptedException {
        var real = new TickLoop("Test", NanoClock.system(), proxy, owner);
        var ticked = new CountDownLatch(3);
        var name = new AtomicReference<String>();
        real.eachTick("count", WorkKind.OTHER, seconds -> {
            name.set(Thread.currentThread().getName());
            ticked.countDown();
        });
        var thread = real.start();
        assertThat(ticked.await(10, TimeUnit.SECONDS)).isTrue();
        real.stop();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(name.get()).isEqualTo("region-Test-tick");
    }

    private void step(Duration between, int count) {
        for (var i = 0; i < count; i++) {
            nanos.addAndGet(between.toNanos());
            loop.step();
        }
    }
}
