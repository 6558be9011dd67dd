// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.skerry.udp.message.Message;

/** What a client got and nobody took yet; bounded, the oldest go first. Thread-safe. */
final class ReceivedMessages {
    private static final int MOST = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final ArrayDeque<Message> messages = new ArrayDeque<>();

    void add(Message message) {
        lock.lock();
        try {
            messages.add(message);
            if (messages.size() > MOST) {
                messages.removeFirst();
            }
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    <T extends Message> List<T> of(Class<T> kind) {
        lock.lock();
        try {
            var all = new ArrayList<T>();
            for (var message : messages) {
                if (kind.isInstance(message)) {
                    all.add(kind.cast(message));
                }
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    <T extends Message> T take(Class<T> kind, Predicate<? super T> fits, Duration patience) {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (true) {
                for (var all = messages.iterator(); all.hasNext(); ) {
                    var message = all.next();
                    if (kind.isInstance(message) && fits.test(kind.cast(message))) {
                        all.remove();
                        return kind.cast(message);
                    }
                }
                if (left <= 0) {
                    throw new IllegalStateException("no " + kind.getSimpleName() + " came, but " + summary());
                }
                left = came.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + kind.getSimpleName(), stop);
        } finally {
            lock.unlock();
        }
    }

    private String summary() {
        var counts = new TreeMap<String, Integer>();
        for (var message : messages) {
            counts.merge(message.type().name(), 1, Integer::sum);
        }
        return counts.toString();
    }
}
