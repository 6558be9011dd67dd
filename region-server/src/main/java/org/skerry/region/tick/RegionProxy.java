// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The thread-safe door to a region's thread: a bounded inbox of work. When it fills up, unreliable messages are turned
 * away first, then reliable ones, and our own commands last; whatever is turned away is counted.
 */
public final class RegionProxy {
    /** Work that may wait at once. */
    public static final int CAPACITY = 16_384;

    private final ArrayBlockingQueue<Runnable> queue;
    private final int unreliableLimit;
    private final int reliableLimit;
    private final LongAdder droppedUnreliable = new LongAdder();
    private final LongAdder droppedReliable = new LongAdder();
    private final LongAdder droppedCommands = new LongAdder();

    public RegionProxy() {
        this(CAPACITY);
    }

    /** An inbox of another size, at least 4. */
    public RegionProxy(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
        unreliableLimit = capacity / 2;
        reliableLimit = capacity - capacity / 4;
    }

    /** Queues a command or a result of our own; false if there is no room at all. */
    public boolean post(Runnable work) {
        return queue.offer(work) || dropped(droppedCommands);
    }

    /** Queues the work of a reliable message. */
    public boolean postReliable(Runnable work) {
        return (queue.size() < reliableLimit && queue.offer(work)) || dropped(droppedReliable);
    }

    /** Queues the work of a message that its sender will repeat or can do without. */
    public boolean postUnreliable(Runnable work) {
        return (queue.size() < unreliableLimit && queue.offer(work)) || dropped(droppedUnreliable);
    }

    public int depth() {
        return queue.size();
    }

    public long droppedUnreliable() {
        return droppedUnreliable.sum();
    }

    public long droppedReliable() {
        return droppedReliable.sum();
    }

    public long droppedCommands() {
        return droppedCommands.sum();
    }

    @Nullable
    Runnable poll() {
        return queue.poll();
    }

    @Nullable
    Runnable poll(long waitNanos) throws InterruptedException {
        return queue.poll(waitNanos, TimeUnit.NANOSECONDS);
    }

    private static boolean dropped(LongAdder counter) {
        counter.increment();
        return false;
    }
}
