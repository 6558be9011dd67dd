// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForcedWritesTest {
    private final ForcedWrites writes = new ForcedWrites();
    private final AtomicInteger forced = new AtomicInteger();

    @Test
    void aWriteIsForcedOnceHoweverOftenItIsWaitedFor() throws IOException {
        writes.opened(forced::incrementAndGet);
        writes.await();
        assertThat(forced).as("nothing was written").hasValue(0);
        writes.wrote();
        writes.await();
        writes.await();
        assertThat(forced).hasValue(1);
    }

    @Test
    void thoseThatComeWhileTheDiskWorksShareTheNextCall() throws Exception {
        var working = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        writes.opened(() -> {
            if (forced.incrementAndGet() == 1) {
                working.countDown();
                awaitQuietly(goOn);
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writes.wrote();
            var first = threads.submit(this::await);
            working.await();
            IntStream.range(0, 16).forEach(each -> writes.wrote());
            var others = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(each -> threads.submit(this::await))
                    .toList();
            assertThat(others).noneMatch(Future::isDone);
            goOn.countDown();
            first.get();
            for (var other : others) {
                other.get();
            }
        }
        assertThat(forced).hasValue(2);
    }

    @Test
    void afterADiskHasFailedNothingIsPromisedAnyMore() {
        writes.opened(() -> {
            if (forced.incrementAndGet() == 1) {
                throw new IOException("no such disk");
            }
        });
        writes.wrote();
        assertThatThrownBy(writes::await).hasMessage("no such disk");
        writes.wrote();
        assertThatThrownBy(writes::await).hasMessage("no such disk");
    }

    private boolean await() throws IOException {
        writes.await();
        return true;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
