// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;

/** Waits for the grid, but not for ever. */
final class Patience {
    private static final String NAME = "grid";

    private Patience() {}

    /**
     * Runs something elsewhere and waits for it; what takes too long goes on without anybody waiting.
     *
     * @throws ServiceUnavailableException if it threw that or takes too long
     */
    static <T> T within(Duration limit, Executor executor, Supplier<T> work) {
        try {
            return await(CompletableFuture.supplyAsync(work, executor), limit);
        } catch (RejectedExecutionException stopping) {
            throw new ServiceUnavailableException(NAME, "the process is stopping", stopping);
        }
    }

    /**
     * Waits for what is under way.
     *
     * @throws ServiceUnavailableException if it ended with that or takes too long
     */
    static <T> T await(CompletableFuture<T> running, Duration limit) {
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(NAME, "interrupted", hurry);
        } catch (TimeoutException slow) {
            throw new ServiceUnavailableException(NAME, "no answer in " + limit.toSeconds() + " s", slow);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            if (cause instanceof ServiceUnavailableException) {
                throw new ServiceUnavailableException(NAME, String.valueOf(cause.getMessage()), cause);
            }
            throw new IllegalStateException("a call to the grid broke", cause);
        }
    }
}
