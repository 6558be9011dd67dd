// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that an application server would lend: for timers and maintenance, and a factory of more. They know the
 * application, for there is only one. Of the managed interfaces what {@code java.util.concurrent} has works; the rest says
 * that it does not.
 */
final class ShellThreads implements AutoCloseable {
    private static final int THREADS = 4;
    private static final long PATIENCE_SECONDS = 20;

    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS, new Named("timer-"));

    ShellThreads() {
        pool.setRemoveOnCancelPolicy(true);
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private record Named(String prefix, AtomicInteger count) implements ManagedThreadFactory {
        Named(String prefix) {
            this(prefix, new AtomicInteger());
        }

        @Override
        public Thread newThread(Runnable work) {
            return Thread.ofPlatform()
                    .daemon()
                    .name(prefix + count.incrementAndGet())
                    .unstarted(work);
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        }
    }

    ScheduledExecutorService timers() {
        return pool;
    }

    ManagedThreadFactory factory() {
        return new Named("grid-");
    }

    ManagedScheduledExecutorService managed() {
        InvocationHandler handler = (self, method, arguments) -> {
            if (!method.getDeclaringClass().isInstance(pool)) {
                throw new UnsupportedOperationException(
                        method + " is an application server's; the standalone process has none of it.");
            }
            try {
                return method.invoke(pool, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                ShellThreads.class.getClassLoader(), new Class<?>[] {ManagedScheduledExecutorService.class}, handler);
    }

    /** What runs may end; nothing begins any more. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
