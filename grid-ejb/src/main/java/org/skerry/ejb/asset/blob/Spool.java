// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/**
 * Takes in bytes whose length nobody knows yet, and works out their hash on the way. What is small stays in memory; the
 * rest goes to a file as it comes. Thread-safe.
 */
public final class Spool {
    /** What stays in memory, in bytes. */
    public static final int IN_MEMORY = 64 * 1024;

    /** Of the names of files in the folder. */
    static final String SUFFIX = ".incoming";

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

    /**
     * Reads to the end.
     *
     * @throws IOException of the data, when it breaks off
     * @throws UncheckedIOException when the folder cannot be written to, such as on a full disk
     */
    public Spooled take(InputStream data) throws IOException {
        var digest = ContentHash.digest();
        var first = new byte[IN_MEMORY];
        var length = data.readNBytes(first, 0, first.length);
        digest.update(first, 0, length);
        if (length < first.length) {
            return inMemory(digest, Arrays.copyOf(first, length));
        }
        var next = data.read();
        return next < 0 ? inMemory(digest, first) : inFile(digest, first, (byte) next, data);
    }

    private static Spooled inMemory(MessageDigest digest, byte[] bytes) {
        return new Spooled(ContentHash.of(digest), Content.of(Octets.owning(bytes)), Optional.empty());
    }

    private Spooled inFile(MessageDigest digest, byte[] buffer, byte next, InputStream rest) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + SUFFIX);
        var done = false;
        try {
            var length = write(file, digest, buffer, next, rest);
            done = true;
            return new Spooled(ContentHash.of(digest), new FileContent(file, length), Optional.of(file));
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long write(Path file, MessageDigest digest, byte[] buffer, byte next, InputStream rest) throws IOException {
        try (var out = new SpoolFile(disk, folder, file)) {
            out.write(buffer, buffer.length);
            buffer[0] = next;
            var count = 1;
            do {
                digest.update(buffer, 0, count);
                out.write(buffer, count);
                count = rest.read(buffer);
            } while (count >= 0);
            return out.length();
        }
    }
}
