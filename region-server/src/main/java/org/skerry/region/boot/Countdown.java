// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Counts down to something on a thread of its own and tells so at round times, until it is called off. Thread-safe. */
final class Countdown {
    private static final int[] TELL_AT = {3600, 1800, 900, 600, 300, 180, 120, 60, 30, 15, 10, 5};

    private final int seconds;
    private final IntConsumer tell;
    private final Runnable then;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param tell is given the seconds that are left, at the beginning and at round times
     * @param then what it is all about
     */
    Countdown(Duration span, IntConsumer tell, Runnable then) {
        this.seconds = (int) span.toSeconds();
        this.tell = tell;
        this.then = then;
    }

    void start(String name) {
        Thread.ofVirtual().name(name).start(this::run);
    }

    /** False if it is over or was called off already. */
    synchronized boolean cancel() {
        var first = ended.getCount() > 0;
        ended.countDown();
        return first;
    }

    private void run() {
        try {
            var left = seconds;
            while (left > 0) {
                tell.accept(left);
                var next = nextAfter(left);
                if (ended.await(left - next, TimeUnit.SECONDS)) {
                    return;
                }
                left = next;
            }
            if (cancel()) {
                then.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next round time below this one, at last zero. */
    static int nextAfter(int left) {
        return IntStream.of(TELL_AT).filter(at -> at < left).max().orElse(0);
    }
}
