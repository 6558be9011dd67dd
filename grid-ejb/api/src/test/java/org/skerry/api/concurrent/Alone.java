// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.concurrent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Work that one Java at a time does, for files that the tests of several share. Thread-safe. */
public final class Alone {
    private Alone() {}

    /** What is done meanwhile. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Does it when nobody else does what has the same lock.
     *
     * @param lock a file that is for nothing else; made if missing
     */
    public static synchronized void with(Path lock, Work work) throws IOException, InterruptedException {
        Files.createDirectories(lock.toAbsolutePath().getParent());
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            work.run();
        }
    }
}
