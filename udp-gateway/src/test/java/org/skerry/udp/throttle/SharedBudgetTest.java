// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND); // wraps during the tests
    private final SharedBudget process = new SharedBudget(100_000, now::get, null);
    private final SharedBudget region = new SharedBudget(1_000_000, now::get, process);

    @Test
    void givesWhatItsParentGives() {
        assertThat(sentIn(10_000)).isBetween(990_000L, 1_020_000L);
    }

    @Test
    void keepsNoMoreThanABurst() {
        now.addAndGet(3600 * SECOND);
        assertThat(sentIn(1000)).isBetween(100_000L, 110_000L);
    }

    /** What goes out whatever the level is delays the rest by a tenth of a second, two bursts, and no more. */
    @Test
    void forgivesWhatIsTooMuch() {
        assertThat(region.open()).isTrue();
        region.take(10_000_000);
        assertThat(region.open()).isFalse();
        now.addAndGet(SECOND / 10 + 1);
        assertThat(region.open()).isTrue();
    }

    @Test
    void isChargedByAllThreadsAtOnce() throws InterruptedException {
        var threads = 4;
        var done = new CountDownLatch(threads);
        var wide = new SharedBudget(100_000_000, now::get, null);
        assertThat(wide.open()).isTrue();
        for (var i = 0; i < threads; i++) {
            Thread.ofVirtual().start(() -> {
                for (var n = 0; n < 1000; n++) {
                    wide.take(2000);
                }
                done.countDown();
            });
        }
        done.await();
        now.addAndGet(SECOND / 100 * 3 - 1); // eight million bytes are the burst of five and three more
        assertThat(wide.open()).isFalse();
        now.addAndGet(2);
        assertThat(wide.open()).isTrue();
    }

    private long sentIn(int millis) {
        var sent = 0L;
        for (var passed = 0; passed < millis; passed++) {
            now.addAndGet(SECOND / 1000);
            while (region.open()) {
                region.take(500);
                sent += 500;
            }
        }
        return sent;
    }
}
