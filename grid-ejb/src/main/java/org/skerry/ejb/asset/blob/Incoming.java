// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.wire.BlobSink;

/**
 * Bytes that are coming in, of {@link Spool}. Not thread-safe. Its disk's errors are UncheckedIOExceptions, to tell them
 * from those of whoever sends. To be closed, also after {@link #finish}, which hands over what closing would remove.
 */
public final class Incoming implements BlobSink, AutoCloseable {
    private static final byte[] NONE = {};

    private final Path folder;
    private final Disk disk;
    private final MessageDigest digest = ContentHash.digest();
    private byte[] memory = NONE;
    private int inMemory;
    private @Nullable SpoolFile file;

    Incoming(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    @Override
    public void write(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        if (file == null && inMemory + count <= Spool.IN_MEMORY) {
            if (inMemory + count > memory.length) {
                memory =
                        Arrays.copyOf(memory, Math.min(Spool.IN_MEMORY, Math.max(inMemory + count, 2 * memory.length)));
            }
            System.arraycopy(bytes, 0, memory, inMemory, count);
            inMemory += count;
            return;
        }
        var out = file;
        if (out == null) {
            out = new SpoolFile(disk, folder, folder.resolve(UUID.randomUUID() + Spool.SUFFIX));
            file = out;
            if (inMemory > 0) {
                out.write(memory, inMemory);
                memory = NONE;
            }
        }
        out.write(bytes, count);
    }

    @Override
    public InputStream readBack() {
        try {
            return file == null ? new ByteArrayInputStream(memory, 0, inMemory) : Files.newInputStream(file.path());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void clear() {
        close();
        file = null;
        inMemory = 0;
        digest.reset();
    }

    /** What has come in; to be closed by the caller. */
    public Spooled finish() {
        var hash = ContentHash.of(digest);
        var out = file;
        if (out == null) {
            var bytes = inMemory == memory.length ? memory : Arrays.copyOf(memory, inMemory);
            memory = NONE;
            inMemory = 0;
            return new Spooled(hash, Content.of(Octets.owning(bytes)), Optional.empty());
        }
        out.close();
        file = null;
        return new Spooled(hash, new FileContent(out.path(), out.length()), Optional.of(out.path()));
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
