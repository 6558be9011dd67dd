// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same call several times at once. */
public final class Race {
    private Race() {}

    /**
     * Calls from {@code count} threads and waits for all.
     *
     * @param call gets the number of its runner, from 0
     * @throws AssertionError if one of the calls threw
     */
    public static <T> List<T> of(int count, IntFunction<T> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var started = new ArrayList<Future<T>>();
            for (var i = 0; i < count; i++) {
                var runner = i;
                started.add(threads.submit(() -> call.apply(runner)));
            }
            var results = new ArrayList<T>();
            for (var future : started) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException thrown) {
            throw new AssertionError("one of " + count + " calls failed", thrown.getCause());
        }
    }
}
