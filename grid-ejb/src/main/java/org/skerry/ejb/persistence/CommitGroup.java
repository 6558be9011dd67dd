// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * Writes of many callers, committed together: what comes while a commit is under way is written by the next one, all of
 * it in one transaction. Nobody waits for company, and everybody waits for the commit that holds their own write. There is
 * no thread of its own: one of the callers does the work of those who wait. Thread-safe; blocks.
 */
public final class CommitGroup<T> {
    private final Consumer<List<T>> transaction;
    private final ToLongFunction<T> size;
    private final int maxItems;
    private final long maxSize;
    private final Deque<Ticket<T>> waiting = new ArrayDeque<>();
    private boolean busy;

    private enum State {
        WAITING,
        /** Its owner is the one that writes next. */
        LEADING,
        DONE,
        /** The group's transaction failed: its owner tries without the others. */
        ALONE
    }

    private static final class Ticket<T> {
        private final T item;
        private final Thread owner = Thread.currentThread();
        private volatile State state = State.WAITING;

        Ticket(T item) {
            this.item = item;
        }

        void become(State next) {
            state = next;
            LockSupport.unpark(owner);
        }

        State await() {
            // An interrupt does not take back what may be committed by now; it is kept for the caller.
            var interrupted = false;
            while (state == State.WAITING) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                owner.interrupt();
            }
            return state;
        }
    }

    /**
     * @param transaction writes and commits all items, or none and throws ServiceUnavailableException
     * @param size of an item, in whatever unit
     * @param maxItems in one transaction
     * @param maxSize of all items in one transaction together; a larger one goes alone
     */
    public CommitGroup(Consumer<List<T>> transaction, ToLongFunction<T> size, int maxItems, long maxSize) {
        this.transaction = transaction;
        this.size = size;
        this.maxItems = maxItems;
        this.maxSize = maxSize;
    }

    /**
     * Returns when the item is committed.
     *
     * @throws ServiceUnavailableException if it is not; the items of others make no difference to that
     */
    public void write(T item) {
        var ticket = enter(item);
        switch (ticket.await()) {
            case LEADING -> lead(ticket);
            case ALONE -> transaction.accept(List.of(item));
            case DONE, WAITING -> {
                // somebody else wrote it
            }
        }
    }

    private Ticket<T> enter(T item) {
        var ticket = new Ticket<>(item);
        synchronized (waiting) {
            waiting.addLast(ticket);
            if (!busy) {
                busy = true;
                ticket.state = State.LEADING;
            }
        }
        return ticket;
    }

    private void lead(Ticket<T> own) {
        var batch = batch();
        var outcome = State.ALONE;
        try {
            transaction.accept(batch.stream().map(ticket -> ticket.item).toList());
            outcome = State.DONE;
        } catch (ServiceUnavailableException failed) {
            if (batch.size() == 1) {
                throw failed;
            }
        } finally {
            handOver();
            for (var ticket : batch) {
                if (ticket != own) {
                    ticket.become(outcome);
                }
            }
        }
        if (outcome == State.ALONE) {
            transaction.accept(List.of(own.item));
        }
    }

    /** The leader's own is the first. */
    private List<Ticket<T>> batch() {
        synchronized (waiting) {
            var batch = new ArrayList<Ticket<T>>();
            var total = 0L;
            while (!waiting.isEmpty() && batch.size() < maxItems) {
                total += size.applyAsLong(waiting.getFirst().item);
                if (!batch.isEmpty() && total > maxSize) {
                    break;
                }
                batch.add(waiting.removeFirst());
            }
            return batch;
        }
    }

    private void handOver() {
        synchronized (waiting) {
            var next = waiting.peekFirst();
            busy = next != null;
            if (next != null) {
                next.become(State.LEADING);
            }
        }
    }
}
