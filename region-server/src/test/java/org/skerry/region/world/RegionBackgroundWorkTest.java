// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.tick.Owner;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.tick.TickLoop;

class RegionBackgroundWorkTest {
    private static final AgentId SOMEBODY = TestRegion.OWNER;
    private final RegionProxy proxy = new RegionProxy();
    private final RegionBackgroundWork work = new RegionBackgroundWork("Test", proxy, NanoClock.system());
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void repeatsAWriteUntilTheGridAnswersAndKeepsTheOrder() throws InterruptedException {
        var tries = new AtomicInteger();
        work.keep(SOMEBODY, "arrival", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new ServiceUnavailableException("presence", "down");
            }
            done.add("arrival");
        });
        work.keep(SOMEBODY, "logout", () -> done.add("logout"));
        assertThat(work.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(done).containsExactly("arrival", "logout");
    }

    @Test
    void handsOverWhatAWriteMadeOnceItSucceeded() throws InterruptedException {
        var tries = new AtomicInteger();
        work.keep(
                SOMEBODY,
                "item",
                () -> {
                    if (tries.incrementAndGet() < 2) {
                        throw new ServiceUnavailableException("inventory", "down");
                    }
                    return "made";
                },
                done::add);
        assertThat(work.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(done).isEmpty();
        var owner = new Owner();
        owner.claim();
        new TickLoop("Test", NanoClock.system(), proxy, owner).step();
        assertThat(done).containsExactly("made");
    }

    @Test
    void replacesAWriteThatStillWaits() throws InterruptedException {
        var gate = new CountDownLatch(1);
        work.keep(SOMEBODY, "first", () -> await(gate));
        work.keep(SOMEBODY, "appearance", () -> done.add("old"));
        work.keep(SOMEBODY, "appearance", () -> done.add("new"));
        gate.countDown();
        assertThat(work.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(done).containsExactly("new");
    }

    @Test
    void givesUpWhenTheTimeIsUp() throws InterruptedException {
        work.keep(SOMEBODY, "logout", () -> {
            throw new ServiceUnavailableException("presence", "down");
        });
        assertThat(work.finish(Duration.ofMillis(300))).isFalse();
    }

    @Test
    void doesNotRepeatAFaultForEver() throws InterruptedException {
        var tries = new AtomicInteger();
        work.keep(SOMEBODY, "logout", () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("deliberate");
        });
        assertThat(work.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(tries.get()).isEqualTo(3);
    }

    private static void await(CountDownLatch gate) {
        try {
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
