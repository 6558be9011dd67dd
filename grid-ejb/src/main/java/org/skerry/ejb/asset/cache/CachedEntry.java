// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdXml;

/**
 * An asset as a cache keeps it: its record and its bytes in one array. What was written by another version, belongs to
 * another id or is not whole is none: the bytes must have the hash of the record.
 */
final class CachedEntry {
    private static final byte VERSION = 1;

    private CachedEntry() {}

    static byte[] write(AssetRecord record, Octets data) {
        var bytes = new ByteArrayOutputStream(data.length() + 512);
        try (var out = new DataOutputStream(bytes)) {
            var metadata = record.metadata();
            var created = metadata.created();
            out.writeByte(VERSION);
            out.writeLong(metadata.id().value().getMostSignificantBits());
            out.writeLong(metadata.id().value().getLeastSignificantBits());
            write(out, Octets.utf8(metadata.name()));
            write(out, Octets.utf8(metadata.description()));
            out.writeInt(metadata.type());
            out.writeLong(created.getEpochSecond());
            out.writeInt(created.getNano());
            out.writeBoolean(metadata.local());
            out.writeBoolean(metadata.temporary());
            write(out, Octets.utf8(metadata.creatorId()));
            out.writeInt(metadata.flags());
            record.hash().sha256().writeTo(out);
            write(out, record.extra().equals(AssetRecord.NOTHING) ? Octets.EMPTY : LlsdXml.write(record.extra()));
            write(out, data);
        } catch (IOException never) {
            throw new UncheckedIOException("memory takes all", never);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Octets bytes) throws IOException {
        out.writeInt(bytes.length());
        bytes.writeTo(out);
    }

    /** What was written of this id. */
    static Optional<AssetEntry> read(AssetId id, byte[] entry) {
        try (var in = new DataInputStream(new ByteArrayInputStream(entry))) {
            if (in.readByte() != VERSION || !id.value().equals(new UUID(in.readLong(), in.readLong()))) {
                return Optional.empty();
            }
            var metadata = new AssetMetadata(
                    id,
                    octets(in).text(),
                    octets(in).text(),
                    in.readInt(),
                    Instant.ofEpochSecond(in.readLong(), in.readInt()),
                    in.readBoolean(),
                    in.readBoolean(),
                    octets(in).text(),
                    in.readInt());
            var hash = new ContentHash(Octets.owning(exactly(in, ContentHash.LENGTH)));
            var extra = extra(octets(in));
            var data = octets(in);
            if (!ContentHash.of(data).equals(hash) || in.read() >= 0) {
                return Optional.empty();
            }
            return Optional.of(new AssetEntry(new AssetRecord(metadata, hash, data.length(), extra), Content.of(data)));
        } catch (IOException | LlsdFormatException | DateTimeException | ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static Octets octets(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a length of " + length);
        }
        return Octets.owning(exactly(in, length));
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static Llsd.Struct extra(Octets document) throws IOException {
        if (document.isEmpty()) {
            return AssetRecord.NOTHING;
        }
        if (LlsdXml.read(document) instanceof Llsd.Struct struct) {
            return struct;
        }
        throw new IOException("what is known besides is no map");
    }
}
