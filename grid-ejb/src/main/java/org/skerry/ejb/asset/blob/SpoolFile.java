// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is being written; its own errors are told apart from those of whoever sends. Not thread-safe. */
final class SpoolFile implements AutoCloseable {
    private final OutputStream out;
    private long length;

    SpoolFile(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    void write(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
            length += count;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    long length() {
        return length;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
