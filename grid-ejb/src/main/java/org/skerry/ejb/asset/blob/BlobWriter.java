// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.skerry.api.asset.ContentHash;

/**
 * Puts contents into {@link BlobFiles}: into a file of another name, forced to disk, renamed, and the folders forced. Each
 * caller forces for itself: the file system puts those of one moment into one commit, and to gather them here cost more
 * than it saved (docs/adr/0025-assets-in-files.md). Thread-safe.
 */
final class BlobWriter {
    private static final int BUFFER = 64 * 1024;
    /** Packing that saves less than an eighth is not worth the reading. */
    private static final int SAVES = 8;

    private static final int SMALLEST_PACKED = 512;
    private static final int INNER = 1 << 16;
    private static final int OUTER = 1 << 8;

    private final BlobFiles files;
    private final Disk disk;
    private final boolean compress;
    /** A one for each inner folder of which we know that its name is on the disk; then for each outer. */
    private final AtomicIntegerArray lasting = new AtomicIntegerArray(INNER + OUTER);

    BlobWriter(BlobFiles files, Disk disk, boolean compress) {
        this.files = files;
        this.disk = disk;
        this.compress = compress;
    }

    /** Writes it, whether it is there or not; nothing is left behind if that fails. */
    void write(Spooled bytes) throws IOException {
        makeFolders(bytes.hash());
        files.makeIncoming();
        var file = files.incoming().resolve(UUID.randomUUID() + Spool.SUFFIX);
        var moved = false;
        try {
            if (compress && bytes.length() >= SMALLEST_PACKED && pack(bytes, file)) {
                disk.move(file, files.packed(bytes.hash()));
            } else if (bytes.file().isPresent()) {
                take(bytes.file().get(), file, files.plain(bytes.hash()));
            } else {
                copy(bytes, file);
                disk.move(file, files.plain(bytes.hash()));
            }
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(file);
            }
        }
        forceNames(bytes.hash());
    }

    /** Their names are on the disk only after {@link #forceNames}. */
    private void makeFolders(ContentHash hash) throws IOException {
        if (lasting.get(inner(hash)) == 0) {
            var leaf = files.leaf(hash);
            if (!Files.isDirectory(leaf)) {
                Files.createDirectories(leaf);
            }
        }
    }

    /**
     * The name of a content that is there, and those of the folders that lead to it, are on the disk when this returns,
     * whoever made them. They are forced one right after the other, for a journal's commit for the first has the others.
     */
    void forceNames(ContentHash hash) throws IOException {
        var leaf = files.leaf(hash);
        disk.forceFolder(leaf);
        var inner = inner(hash);
        if (lasting.get(inner) == 0) {
            disk.forceFolder(leaf.resolve(".."));
            var outer = INNER + (inner >> 8);
            if (lasting.get(outer) == 0) {
                disk.forceFolder(files.folder());
                lasting.set(outer, 1);
            }
            lasting.set(inner, 1);
        }
    }

    private static int inner(ContentHash hash) {
        return (hash.sha256().at(0) & 0xFF) << 8 | (hash.sha256().at(1) & 0xFF);
    }

    private void take(Path spooled, Path file, Path target) throws IOException {
        disk.force(spooled);
        try {
            disk.move(spooled, target);
        } catch (AtomicMoveNotSupportedException onAnotherDisk) {
            Files.copy(spooled, file);
            disk.force(file);
            disk.move(file, target);
        }
    }

    private void copy(Spooled bytes, Path file) throws IOException {
        try (var out = disk.create(file)) {
            var octets = bytes.content().toOctets();
            disk.write(out, octets.asBuffer());
            disk.force(out);
        }
    }

    /** Whether it was worth it; the file may be there either way. */
    private boolean pack(Spooled bytes, Path file) throws IOException {
        var most = bytes.length() - bytes.length() / SAVES;
        try (var channel = disk.create(file)) {
            try (var packing = PackedContent.pack(new Output(channel), bytes.length());
                    var in = bytes.content().open()) {
                var buffer = new byte[BUFFER];
                for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    packing.write(buffer, 0, count);
                }
            }
            if (channel.size() <= most) {
                disk.force(channel);
                return true;
            }
        }
        Files.delete(file);
        return false;
    }

    /** To the file, through the disk that can break; the file stays open. */
    private final class Output extends OutputStream {
        private final FileChannel channel;

        Output(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            disk.write(channel, ByteBuffer.wrap(bytes, from, count));
        }
    }
}
