// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/**
 * An asset in a file of its own: {@code SKA1}, the SHA-256 of all that follows, the length of the head (4 bytes, big
 * endian), the head (metadata and a note), the content to the file's end. Content under an id never changes, so a file
 * whose hash is right is right.
 *
 * @param note what the writer wants to find again; empty for none
 */
record AssetFile(Asset asset, String note) {
    private static final byte[] MAGIC = "SKA1".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;
    private static final int START = MAGIC.length + HASH + Integer.BYTES;
    private static final int LONGEST_HEAD = 1 << 20;
    private static final int LONGEST_TEXT = 1 << 16;

    /** Whether what is written has to be on disk before anything else happens, or may be lost in a crash. */
    enum Care {
        FORCED,
        PLAIN
    }

    /**
     * Writes a draft and moves it to its place, so that there is never half a file. Returns its size in bytes.
     *
     * @param draft on the same file system; gone afterwards, whatever happens
     */
    long write(Path draft, Path place, Care care) throws IOException {
        try {
            var head = head();
            var start = ByteBuffer.allocate(START).put(MAGIC).put(hash(head)).putInt(head.length);
            long size;
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                size = writeAll(
                        out, start.flip(), ByteBuffer.wrap(head), asset.data().asBuffer());
                if (care == Care.FORCED) {
                    out.force(true);
                }
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return size;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long writeAll(FileChannel out, ByteBuffer... parts) throws IOException {
        long all = 0;
        for (var part : parts) {
            all += part.remaining();
            while (part.hasRemaining()) {
                var _ = out.write(part);
            }
        }
        return all;
    }

    /**
     * Reads a file.
     *
     * @throws CorruptAssetFileException if it is not what was written
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws IOException if it cannot be read
     */
    static AssetFile read(Path file) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            var size = in.size();
            if (size < START || size > Integer.MAX_VALUE) {
                throw new CorruptAssetFileException("of " + size + " bytes");
            }
            var start = filled(in, START);
            var magic = new byte[MAGIC.length];
            var told = new byte[HASH];
            start.get(magic).get(told);
            var headLength = start.getInt();
            if (!MessageDigest.isEqual(magic, MAGIC)
                    || headLength < 0
                    || headLength > Math.min(LONGEST_HEAD, size - START)) {
                throw new CorruptAssetFileException("without a head");
            }
            var head = filled(in, headLength).array();
            var data = Octets.owning(filled(in, (int) size - START - headLength).array());
            if (!MessageDigest.isEqual(told, hash(head, data))) {
                throw new CorruptAssetFileException("with a wrong hash");
            }
            return parsed(head, data);
        }
    }

    private static ByteBuffer filled(FileChannel in, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                throw new CorruptAssetFileException("cut short");
            }
        }
        return buffer.flip();
    }

    private byte[] hash(byte[] head) {
        return hash(head, asset.data());
    }

    private static byte[] hash(byte[] head, Octets data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, head.length));
            digest.update(head);
            digest.update(data.asBuffer());
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private byte[] head() throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            var metadata = asset.metadata();
            out.writeLong(metadata.id().value().getMostSignificantBits());
            out.writeLong(metadata.id().value().getLeastSignificantBits());
            out.writeInt(metadata.type());
            out.writeInt(metadata.flags());
            var created = metadata.created();
            out.writeLong(created.getEpochSecond());
            out.writeInt(created.getNano());
            out.writeBoolean(metadata.local());
            out.writeBoolean(metadata.temporary());
            for (var text : new String[] {metadata.name(), metadata.description(), metadata.creatorId(), note}) {
                var encoded = text.getBytes(StandardCharsets.UTF_8);
                if (encoded.length > LONGEST_TEXT) {
                    throw new IOException("a text of " + encoded.length + " bytes does not belong to an asset");
                }
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        }
        return bytes.toByteArray();
    }

    private static AssetFile parsed(byte[] head, Octets data) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(head))) {
            var id = new AssetId(new UUID(in.readLong(), in.readLong()));
            var type = in.readInt();
            var flags = in.readInt();
            var created = Instant.ofEpochSecond(in.readLong(), in.readInt());
            var local = in.readBoolean();
            var temporary = in.readBoolean();
            var name = text(in);
            var description = text(in);
            var creator = text(in);
            var metadata = new AssetMetadata(id, name, description, type, created, local, temporary, creator, flags);
            return new AssetFile(new Asset(metadata, data), text(in));
        }
    }

    private static String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new CorruptAssetFileException("with a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
