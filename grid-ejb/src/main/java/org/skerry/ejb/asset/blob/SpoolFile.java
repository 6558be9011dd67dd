// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is being written; its own errors are told apart from those of whoever sends. Not thread-safe. */
final class SpoolFile implements AutoCloseable {
    private final Disk disk;
    private final Path file;
    private final FileChannel out;
    private long length;

    SpoolFile(Disk disk, Path folder, Path file) {
        this.disk = disk;
        this.file = file;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            out = disk.create(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(byte[] bytes, int count) {
        try {
            disk.write(out, ByteBuffer.wrap(bytes, 0, count));
            length += count;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path path() {
        return file;
    }

    long length() {
        return length;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
