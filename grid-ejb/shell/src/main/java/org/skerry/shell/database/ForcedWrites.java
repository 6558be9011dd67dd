// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which writes are on the disk, and one who forces for all that wait. Thread-safe. */
final class ForcedWrites {
    /** Of all forced files of the process; a grid has one database. */
    static final ForcedWrites SHARED = new ForcedWrites();

    private final Set<Forceable> files = ConcurrentHashMap.newKeySet();
    private final Gathering writes = new Gathering();

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
        writes.tell();
    }

    /**
     * Returns when all that was written before this call is on the disk.
     *
     * @throws IOException if that failed, now or ever: what was written then may be lost though a later attempt goes well
     */
    void await() throws IOException {
        writes.await(() -> {
            for (var file : files) {
                file.force();
            }
        });
    }
}
