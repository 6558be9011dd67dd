// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginQueueTest {
    private static final int AT_ONCE = 3;
    private static final int WAITING = 5;

    private volatile Instant now = Instant.EPOCH;
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger inside = new AtomicInteger();
    private final LoginQueue queue = new LoginQueue(
            new LoginLimits(AT_ONCE, WAITING, Duration.ofSeconds(30)),
            Thread.ofVirtual().factory(),
            () -> now);

    @AfterEach
    void stop() {
        queue.close();
    }

    private CompletableFuture<String> add() {
        return queue.add(this::login, () -> "busy").toCompletableFuture();
    }

    private String login() {
        assertThat(inside.incrementAndGet()).isLessThanOrEqualTo(AT_ONCE);
        begun.release();
        mayEnd.acquireUninterruptibly();
        inside.decrementAndGet();
        return "in";
    }

    private List<CompletableFuture<String>> add(int count) {
        return IntStream.range(0, count).mapToObj(_ -> add()).toList();
    }

    @Test
    void soManyAtOnceSoManyWaitingAndTheRestIsAnsweredAtOnce() {
        var first = add(AT_ONCE);
        begun.acquireUninterruptibly(AT_ONCE);
        var behind = add(WAITING);
        assertThat(add().join()).isEqualTo("busy");
        assertThat(Stream.concat(first.stream(), behind.stream())).noneMatch(CompletableFuture::isDone);

        mayEnd.release(AT_ONCE + WAITING);
        assertThat(first).allSatisfy(one -> assertThat(one.join()).isEqualTo("in"));
        assertThat(behind).allSatisfy(one -> assertThat(one.join()).isEqualTo("in"));
        mayEnd.release();
        assertThat(add().join()).isEqualTo("in");
    }

    @Test
    void whoseTurnComesTooLateIsNotLetIn() {
        var first = add(AT_ONCE);
        begun.acquireUninterruptibly(AT_ONCE);
        var late = add();
        now = now.plusSeconds(31);
        mayEnd.release(AT_ONCE);
        assertThat(late.join()).isEqualTo("busy");
        assertThat(first).allSatisfy(one -> assertThat(one.join()).isEqualTo("in"));
    }

    @Test
    void aLoginThatFailsGivesItsPlaceBack() {
        for (var i = 0; i <= AT_ONCE; i++) {
            var broken = queue.<String>add(
                            () -> {
                                throw new IllegalStateException("broken");
                            },
                            () -> "busy")
                    .toCompletableFuture();
            assertThat(broken.handle((_, failure) -> failure != null).join()).isTrue();
        }
        mayEnd.release();
        assertThat(add().join()).isEqualTo("in");
    }
}
