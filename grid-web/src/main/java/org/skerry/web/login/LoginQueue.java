// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where logins wait for their turn, and the threads that do them: a login waits for simulators, which ask the grid
 * before they answer, so it must not hold a thread that serves requests. Thread-safe.
 */
@Singleton
public class LoginQueue {
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final LoginLimits limits;
    private final InstantSource clock;
    private final LoginFigures figures;
    private final ThreadPoolExecutor pool;

    @Inject
    public LoginQueue(LoginLimits limits, LoginThreads threads) {
        this(limits, threads.factory(), InstantSource.system());
    }

    LoginQueue(LoginLimits limits, ThreadFactory threads, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.figures = new LoginFigures(clock);
        this.pool = new ThreadPoolExecutor(
                limits.concurrent(),
                limits.concurrent(),
                IDLE.toNanos(),
                TimeUnit.NANOSECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                threads);
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Has a login done.
     *
     * @param tooBusy what is answered instead when there is no room in the queue, or the turn comes too late
     */
    public <T> CompletionStage<T> add(Supplier<T> login, Supplier<T> tooBusy) {
        var since = clock.millis();
        try {
            var answer = CompletableFuture.supplyAsync(() -> taken(since, login, tooBusy), pool);
            figures.waiting(pool.getQueue().size());
            return answer;
        } catch (RejectedExecutionException full) {
            figures.refused();
            return CompletableFuture.completedFuture(tooBusy.get());
        }
    }

    private <T> T taken(long since, Supplier<T> login, Supplier<T> tooBusy) {
        if (clock.millis() - since > limits.patience().toMillis()) {
            figures.late();
            return tooBusy.get();
        }
        var answer = login.get();
        figures.done();
        return answer;
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }
}
