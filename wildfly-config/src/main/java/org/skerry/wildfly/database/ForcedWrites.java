// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.database;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Which writes are on the disk, and one who forces for all that wait: while the disk works for one commit, the next
 * ones gather and share a single call. A commit that wrote nothing waits for nothing. Thread-safe.
 */
final class ForcedWrites {
    /** Of all forced files of the process; a grid has one database. */
    static final ForcedWrites SHARED = new ForcedWrites();

    private final Set<Forceable> files = ConcurrentHashMap.newKeySet();
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock disk = new ReentrantLock();
    private volatile long forced;
    private volatile @Nullable IOException broken;

    /** A file that can be forced to disk. */
    @FunctionalInterface
    interface Forceable {
        void force() throws IOException;
    }

    void opened(Forceable file) {
        files.add(file);
    }

    /** Its writes are to be on the disk by now. */
    void closed(Forceable file) {
        files.remove(file);
    }

    /** Told after each write to one of the files. */
    void wrote() {
        written.incrementAndGet();
    }

    /**
     * Returns when all that was written before this call is on the disk.
     *
     * @throws IOException if that failed, now or ever: what was written then may be lost though a later attempt goes well
     */
    void await() throws IOException {
        var mine = written.get();
        if (forced >= mine && broken == null) {
            return;
        }
        disk.lock();
        try {
            if (broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            if (forced < mine) {
                var now = written.get();
                for (var file : files) {
                    file.force();
                }
                forced = now;
            }
        } catch (IOException failed) {
            broken = failed;
            throw failed;
        } finally {
            disk.unlock();
        }
    }
}
