// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file with a line of JSON for each row that was refused or repaired. Lines are on disk before the page that they are of
 * is committed, and the commit says how long the file is: lines of a page that never was are cut off by the next. Of one
 * thread; another process is kept out.
 */
public final class MovingReport implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private MovingReport(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens or makes it.
     *
     * @throws IOException if it cannot be written, or another run does
     */
    public static MovingReport open(Path file) throws IOException {
        var path = file.toAbsolutePath();
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another import writes " + path + ": wait for its end, or name another file");
            }
            return new MovingReport(path, channel);
        } catch (IOException | OverlappingFileLockException taken) {
            channel.close();
            throw new IOException(String.valueOf(taken.getMessage()), taken);
        }
    }

    Path file() {
        return file;
    }

    long length() {
        try {
            return channel.size();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps what is in it beside it, under its name with {@code .before}: a new walk writes over it. */
    void setAside() {
        try {
            if (channel.size() > 0) {
                Files.copy(
                        file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes lines at a place, behind which nothing stays, and tells where they end. */
    long write(long at, List<ReportLine> lines) {
        if (lines.isEmpty()) {
            return at;
        }
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.toJson()));
        var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        try {
            channel.truncate(at);
            var end = at;
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(false);
            return end;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Cuts off what was written for pages that were not committed. */
    void cut(long at) {
        try {
            channel.truncate(at);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
