// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One does it for all that wait: while it is done for some, others gather and share the next time. Thread-safe. */
final class Gathering {
    private final AtomicLong told = new AtomicLong();
    private final ReentrantLock working = new ReentrantLock();
    private volatile long done;
    private volatile @Nullable IOException broken;

    /** What is to be done, by one thread at a time. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** There is something to be done. */
    void tell() {
        told.incrementAndGet();
    }

    /**
     * Returns when it has been done for all that was told before this call.
     *
     * @param work does it; the same for all
     * @throws IOException if it failed, now or ever: what was told of then may be lost though a later attempt goes well
     */
    void await(Work work) throws IOException {
        var mine = told.get();
        if (done >= mine && broken == null) {
            return;
        }
        working.lock();
        try {
            if (broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            if (done < mine) {
                var now = told.get();
                work.run();
                done = now;
            }
        } catch (IOException failed) {
            broken = failed;
            throw failed;
        } finally {
            working.unlock();
        }
    }
}
