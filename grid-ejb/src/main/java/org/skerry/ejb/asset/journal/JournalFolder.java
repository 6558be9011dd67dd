// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.blob.Disk;

/**
 * The journal's segments in their folder, which one process has at a time. Records are appended to one segment; a segment
 * whose records the catalog has becomes the next one. Thread-safe; blocks.
 */
final class JournalFolder implements AutoCloseable {
    /** Of a segment, in bytes. */
    static final int SIZE = 4 * 1024 * 1024;

    /** Segments that are kept for the next use; a load needs several, and making one takes its time. */
    private static final int MOST_STANDBY = 4;

    private static final System.Logger LOG = System.getLogger(JournalFolder.class.getName());

    private final Path folder;
    private final Disk disk;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final TreeMap<Long, Segment> segments = new TreeMap<>();
    private @Nullable Segment active;
    private final Deque<Segment> standby = new ArrayDeque<>();
    private long next = 1;

    /** A record of an earlier process. */
    record Left(AssetId id, Place place) {}

    private JournalFolder(Path folder, Disk disk, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.disk = disk;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there, and takes it.
     *
     * @throws IOException if it cannot be written to, or another process has it
     */
    static JournalFolder open(Path folder, Disk disk) throws IOException {
        Files.createDirectories(folder);
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = file.tryLock();
            if (lock != null) {
                return new JournalFolder(folder, disk, file, lock);
            }
        } catch (OverlappingFileLockException here) {
            // told below
        }
        file.close();
        throw new IOException("another server has it");
    }

    /**
     * What an earlier process left, in the order of its coming; once, before anything is appended.
     *
     * @throws IOException if it cannot be read; then nothing is lost or changed
     */
    synchronized List<Left> left() throws IOException {
        var left = new ArrayList<Left>();
        for (var file : files(folder).entrySet()) {
            var number = file.getKey();
            var segment = Segment.found(file.getValue(), number, disk);
            segments.put(number, segment);
            next = number + 1;
            var found = segment.read();
            for (var record : found.records()) {
                left.add(left(file.getValue(), new Place(segment, record.at(), record.length())));
            }
            if (found.skipped() > 0) {
                LOG.log(
                        Level.WARNING,
                        "journal={0} unreadable-bytes={1,number,#} between records that are whole",
                        file.getValue(),
                        found.skipped());
            }
        }
        for (var empty : segments.values().stream().filter(Segment::isDone).toList()) {
            segments.remove(empty.number());
            give(empty);
        }
        return left;
    }

    private static Left left(Path file, Place place) throws IOException {
        try {
            return new Left(place.read().id(), place);
        } catch (JournaledAsset.UnreadableException unknown) {
            throw new IOException(
                    file + " has a record that this version cannot read (" + unknown.getMessage()
                            + "): start the version that wrote it once more and stop it in order.",
                    unknown);
        }
    }

    /** The segments in a folder, which need not be there, by their numbers. */
    static SortedMap<Long, Path> files(Path folder) {
        var files = new TreeMap<Long, Path>();
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder)) {
                for (var file : all) {
                    Segment.number(file).ifPresent(number -> files.put(number, file));
                }
            } catch (IOException | DirectoryIteratorException unreadable) {
                throw JournalSettings.refused(folder.toString(), unreadable);
            }
        }
        return files;
    }

    /**
     * Writes records behind each other and returns when they are on the disk.
     *
     * @return where they are, in their order
     * @throws NoRoomException if there is no segment to be had; nothing was written
     * @throws IOException if it failed: they may be there after a restart or not, and nothing is to be appended any more
     */
    synchronized List<Place> append(List<byte[]> records) throws IOException {
        var size = records.stream()
                .mapToInt(record -> JournalRecords.HEADER + record.length)
                .sum();
        var segment = active;
        if (segment == null || !segment.hasRoom(size)) {
            segment = prepared();
            active = segment;
            segments.put(segment.number(), segment);
        }
        return segment.append(records);
    }

    /** There is no room for another segment. */
    static final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1L;

        private NoRoomException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private Segment prepared() throws NoRoomException {
        var ready = standby.pollFirst();
        if (ready != null) {
            return ready;
        }
        try {
            return Segment.create(folder, next++, SIZE, disk);
        } catch (IOException full) {
            throw new NoRoomException(full);
        }
    }

    /** Lets what is appended from now on go to another segment, so that this one can be done. */
    void turn() {
        Segment full;
        synchronized (this) {
            full = active;
            active = null;
            if (full == null || !full.isDone()) {
                return;
            }
            segments.remove(full.number());
        }
        give(full);
    }

    /** The catalog has some records of a segment. A file that cannot be used again or removed is told and left. */
    void done(Segment segment, int records) {
        synchronized (this) {
            if (!segment.done(records) || segment == active) {
                return;
            }
            segments.remove(segment.number());
        }
        give(segment);
    }

    /** For another use. Whoever appends does not wait for it. */
    private void give(Segment segment) {
        try {
            var number = segment.isOf(SIZE) ? nextOfStandby() : OptionalLong.empty();
            if (number.isPresent()) {
                var ready = segment.again(folder, number.getAsLong());
                synchronized (this) {
                    standby.addLast(ready);
                }
            } else {
                segment.delete();
            }
        } catch (IOException left) {
            closeQuietly(segment);
            LOG.log(
                    Level.WARNING,
                    "journal={0} segment={1,number,#} is done and stays: {2}",
                    folder,
                    segment.number(),
                    left.toString());
        }
    }

    private synchronized OptionalLong nextOfStandby() {
        return standby.size() < MOST_STANDBY ? OptionalLong.of(next++) : OptionalLong.empty();
    }

    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(Segment segment) {
        try {
            segment.close();
        } catch (IOException nothingLost) {
            // it is told that the file stays
        }
    }

    /** Gives the folder up; what the catalog has not got stays for the next process. */
    @Override
    public synchronized void close() throws IOException {
        turn();
        for (var segment : segments.values()) {
            if (segment.isDone()) {
                segment.delete();
            } else {
                segment.close();
            }
        }
        segments.clear();
        for (var ready : standby) {
            ready.delete();
        }
        standby.clear();
        lock.release();
        lockFile.close();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
