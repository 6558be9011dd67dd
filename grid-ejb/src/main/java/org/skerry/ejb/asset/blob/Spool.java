// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Takes in bytes whose length nobody knows yet, and works out their hash on the way. What is small stays in memory; the
 * rest goes to a file as it comes. Thread-safe.
 */
public final class Spool {
    /** What stays in memory, in bytes. */
    public static final int IN_MEMORY = 64 * 1024;

    /** Of the names of files in the folder. */
    static final String SUFFIX = ".incoming";

    private static final int BUFFER = 32 * 1024;

    private final Path folder;
    private final Disk disk;

    /**
     * @param folder made when it is needed; best on the disk of the store, which can then take a file as it is
     */
    public Spool(Path folder) {
        this(folder, new Disk());
    }

    Spool(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Takes bytes as they are given. */
    public Incoming begin() {
        return new Incoming(folder, disk);
    }

    /**
     * Reads to the end.
     *
     * @throws IOException of the data, when it breaks off
     * @throws java.io.UncheckedIOException when the folder cannot be written to, such as on a full disk
     */
    public Spooled take(InputStream data) throws IOException {
        if (data instanceof SpooledInput before) {
            return before.spooled();
        }
        try (var incoming = begin()) {
            var buffer = new byte[BUFFER];
            for (var count = data.read(buffer); count >= 0; count = data.read(buffer)) {
                incoming.write(buffer, count);
            }
            return incoming.finish();
        }
    }
}
