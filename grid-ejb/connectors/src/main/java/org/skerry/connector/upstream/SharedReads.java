// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * Who asks what is being asked at this moment gets that answer. A question that begins after a change made here never shares
 * one that began before it. So many share at once; more make calls of their own, whose number is bounded elsewhere. Thread-safe.
 */
final class SharedReads {
    private final Semaphore sharers;
    private final Map<Question, CompletableFuture<@Nullable Object>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong shared = new AtomicLong();

    /** @param sharers of all services together; each of them holds a thread */
    SharedReads(Semaphore sharers) {
        this.sharers = sharers;
    }

    private record Question(Method method, List<@Nullable Object> arguments, long afterChanges) {}

    /** A call to whoever knows. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    /** A change begins or ends: what is under way may or may not know of it. */
    void changed() {
        changes.incrementAndGet();
    }

    /** How many answers were shared. */
    long shared() {
        return shared.get();
    }

    @Nullable
    Object ask(Method method, @Nullable Object @Nullable [] arguments, Call call) throws Throwable {
        var question =
                new Question(method, arguments == null ? List.of() : Arrays.asList(arguments.clone()), changes.get());
        var mine = new CompletableFuture<@Nullable Object>();
        var others = underWay.putIfAbsent(question, mine);
        if (others == null) {
            return first(question, mine, call);
        }
        if (!sharers.tryAcquire()) {
            return call.make();
        }
        try {
            var answer = others.get();
            shared.incrementAndGet();
            return answer;
        } catch (CancellationException failed) {
            // in a way that is not the service's: whoever it is that comes next shall meet it
            return call.make();
        } catch (ExecutionException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ServiceUnavailableException.notReached(method.getName(), "interrupted", stopping);
        } finally {
            sharers.release();
        }
    }

    private @Nullable Object first(Question question, CompletableFuture<@Nullable Object> mine, Call call)
            throws Throwable {
        try {
            var answer = call.make();
            underWay.remove(question, mine);
            mine.complete(answer);
            return answer;
        } catch (ServiceUnavailableException unavailable) {
            underWay.remove(question, mine);
            mine.completeExceptionally(unavailable);
            throw unavailable;
        } finally {
            underWay.remove(question, mine);
            mine.cancel(false);
        }
    }
}
