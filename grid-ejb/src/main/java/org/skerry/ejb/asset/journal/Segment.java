// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.skerry.ejb.asset.blob.Disk;

/**
 * One file of the journal, and the same bytes in memory outside of the heap, for whoever wants them before the catalog has
 * them. Its name is its number; what is in it with another number is of an earlier use. All its room is written to before it
 * is used, so that a forcing need not wait for the file system's own journal. Not thread-safe.
 */
final class Segment {
    private static final String SUFFIX = ".journal";
    private static final int ZEROS = 64 * 1024;
    /** Of a file that may be one, in bytes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final long number;
    private final Path path;
    private final FileChannel channel;
    private final Disk disk;
    private final ByteBuffer memory;
    /** Records in it that the catalog has not got yet. */
    private int open;

    private Segment(long number, Path path, FileChannel channel, Disk disk, ByteBuffer memory) {
        this.number = number;
        this.path = path;
        this.channel = channel;
        this.disk = disk;
        this.memory = memory;
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
        return new Segment(number, path, channel, disk, ByteBuffer.allocateDirect(size));
    }

    /** One of an earlier process. */
    static Segment found(Path path, long number, Disk disk) throws IOException {
        var size = Files.size(path);
        if (size > LARGEST) {
            throw new IOException(path + " is no segment of the journal, with " + size + " bytes");
        }
        var memory = ByteBuffer.allocateDirect((int) size);
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            while (memory.hasRemaining() && file.read(memory) >= 0) {
                // the rest of it
            }
        }
        return new Segment(number, path, FileChannel.open(path, StandardOpenOption.WRITE), disk, memory);
    }

    /** The same file as another one, empty; only when the catalog has all that is in it. */
    Segment again(Path folder, long next) throws IOException {
        var renamed = path(folder, next);
        disk.move(path, renamed);
        disk.forceFolder(folder);
        return new Segment(next, renamed, channel, disk, memory.clear());
    }

    long number() {
        return number;
    }

    /** Whether it has all the room that it was to have: not if a process died while it made it. */
    boolean isOf(int size) {
        return memory.capacity() == size;
    }

    boolean hasRoom(int bytes) {
        return memory.remaining() >= bytes;
    }

    /** Writes records at the end and returns where they are, in their order, when they are on the disk. */
    List<Place> append(List<byte[]> records) throws IOException {
        var start = memory.position();
        var places = new ArrayList<Place>();
        for (var record : records) {
            JournalRecords.put(memory, number, record);
            places.add(new Place(this, memory.position() - record.length, record.length));
        }
        channel.position(start);
        disk.write(channel, memory.slice(start, memory.position() - start));
        disk.force(channel);
        open += records.size();
        return places;
    }

    /** What an earlier process has written to it. */
    JournalRecords.Found read() {
        var found = JournalRecords.read(memory.duplicate().flip(), number);
        open = found.records().size();
        return found;
    }

    /** Some bytes; only while a record that the catalog has not got is there. */
    byte[] copy(int at, int length) {
        var bytes = new byte[length];
        memory.get(at, bytes);
        return bytes;
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
