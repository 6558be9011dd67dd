// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What stores do to a disk that may go wrong, in one place so that tests can let it go wrong. Thread-safe. */
public class Disk {
    /** Nothing goes wrong by itself. */
    public Disk() {}

    /** A file that was not there. */
    public FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** All that remains in the buffer. */
    public void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Content and length are on the disk when this returns. */
    public void force(FileChannel file) throws IOException {
        file.force(false);
    }

    /** The same of a file that is closed. */
    public void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            force(channel);
        }
    }

    /** Puts a file in the place of another, if there is one, in one step. */
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The names in a folder are on the disk when this returns; Windows sees to that by itself and offers no call for it. */
    public void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
