// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.skerry.ejb.asset.blob.Disk;

/**
 * One file of the journal. Its name is its number; what is in it with another number is of an earlier use. All its room is
 * written to before it is used, so that a forcing need not wait for the file system's own journal. Not thread-safe.
 */
final class Segment {
    private static final String SUFFIX = ".journal";
    private static final int ZEROS = 64 * 1024;

    private final long number;
    private final Path path;
    private final FileChannel channel;
    private final Disk disk;
    private long position;
    /** Records in it that the catalog has not got yet. */
    private int open;

    private Segment(long number, Path path, FileChannel channel, Disk disk) {
        this.number = number;
        this.path = path;
        this.channel = channel;
        this.disk = disk;
    }

    private static Path path(Path folder, long number) {
        return folder.resolve(number + SUFFIX);
    }

    /** The number of a file, if it is one of these. */
    static OptionalLong number(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(SUFFIX)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(name.substring(0, name.length() - SUFFIX.length())));
        } catch (NumberFormatException another) {
            return OptionalLong.empty();
        }
    }

    /** A new one, empty and durable. */
    static Segment create(Path folder, long number, int size, Disk disk) throws IOException {
        var path = path(folder, number);
        var channel = disk.create(path);
        try {
            for (var written = 0; written < size; written += ZEROS) {
                disk.write(channel, ByteBuffer.allocate(Math.min(ZEROS, size - written)));
            }
            disk.force(channel);
            disk.forceFolder(folder);
        } catch (IOException failed) {
            channel.close();
            Files.deleteIfExists(path);
            throw failed;
        }
        return new Segment(number, path, channel, disk);
    }

    /** One of an earlier process. */
    static Segment found(Path path, long number, int records, Disk disk) throws IOException {
        var segment = new Segment(number, path, FileChannel.open(path, StandardOpenOption.WRITE), disk);
        segment.open = records;
        return segment;
    }

    /** The same file as another one, empty; only when the catalog has all that is in it. */
    Segment again(Path folder, long next) throws IOException {
        var renamed = path(folder, next);
        disk.move(path, renamed);
        var segment = new Segment(next, renamed, channel, disk);
        disk.forceFolder(folder);
        return segment;
    }

    long number() {
        return number;
    }

    long position() {
        return position;
    }

    /** Writes at the end and returns when it is on the disk. */
    void append(ByteBuffer bytes, int records) throws IOException {
        var length = bytes.remaining();
        channel.position(position);
        disk.write(channel, bytes);
        disk.force(channel);
        position += length;
        open += records;
    }

    /** The catalog has some more; says whether it has all. */
    boolean done(int records) {
        open -= records;
        return open == 0;
    }

    boolean isDone() {
        return open == 0;
    }

    void close() throws IOException {
        channel.close();
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
