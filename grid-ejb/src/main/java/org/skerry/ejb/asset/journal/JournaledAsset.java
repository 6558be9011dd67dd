// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdBinary;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.ejb.asset.NewAsset;
import org.skerry.ejb.asset.blob.Spooled;

/** An asset as the journal has it: all that the catalog will, its bytes among it. */
record JournaledAsset(AssetRecord record, Octets content) {
    /** Of the layout below; version 1 had the facts as XML, whose parser took more than all the rest. */
    private static final byte VERSION = 2;

    private static final byte FACTS_AS_XML = 1;

    /** All that has the same length in each: numbers, lengths, hash. */
    private static final int FIXED = 1 + 16 + 4 + 4 + 1 + 8 + 4 + 4 * 4 + ContentHash.LENGTH + 4;

    private static final int LOCAL = 1;
    private static final int TEMPORARY = 2;

    /** Bytes that are no asset, or one as a later version of Skerry writes it. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        private UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }

        private UnreadableException(String message) {
            super(message);
        }
    }

    /** As the catalog takes it. */
    NewAsset toNew() {
        return new NewAsset(record, Optional.of(new Spooled(record.hash(), Content.of(content), Optional.empty())));
    }

    AssetId id() {
        return record.metadata().id();
    }

    /** Its bytes in the journal; numbers are big-endian, texts in UTF-8 and facts as binary LLSD behind their lengths. */
    byte[] encode() {
        var metadata = record.metadata();
        var name = Octets.utf8(metadata.name());
        var description = Octets.utf8(metadata.description());
        var creator = Octets.utf8(metadata.creatorId());
        var extra = record.extra().values().isEmpty() ? Octets.EMPTY : LlsdBinary.write(record.extra());
        var length =
                FIXED + name.length() + description.length() + creator.length() + extra.length() + content.length();
        var created = metadata.created();
        var out = ByteBuffer.allocate(length)
                .put(VERSION)
                .putLong(metadata.id().value().getMostSignificantBits())
                .putLong(metadata.id().value().getLeastSignificantBits())
                .putInt(metadata.type())
                .putInt(metadata.flags())
                .put((byte) ((metadata.local() ? LOCAL : 0) | (metadata.temporary() ? TEMPORARY : 0)))
                .putLong(created.getEpochSecond())
                .putInt(created.getNano());
        for (var text : List.of(name, description, creator, extra)) {
            out.putInt(text.length()).put(text.asBuffer());
        }
        return out.put(record.hash().sha256().asBuffer())
                .putInt(content.length())
                .put(content.asBuffer())
                .array();
    }

    /**
     * Reads what {@link #encode} has written.
     *
     * @throws UnreadableException if it is anything else
     */
    static JournaledAsset decode(byte[] bytes) throws UnreadableException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var version = in.readUnsignedByte();
            if (version != VERSION && version != FACTS_AS_XML) {
                throw new UnreadableException("version " + version + " is not known here");
            }
            var id = new AssetId(new UUID(in.readLong(), in.readLong()));
            var type = in.readInt();
            var flags = in.readInt();
            var marks = in.readUnsignedByte();
            var created = Instant.ofEpochSecond(in.readLong(), in.readInt());
            var name = text(in);
            var description = text(in);
            var creator = text(in);
            var extra = extra(Octets.owning(some(in, in.readInt())), version);
            var hash = new ContentHash(Octets.owning(some(in, ContentHash.LENGTH)));
            var content = Octets.owning(some(in, in.readInt()));
            var metadata = new AssetMetadata(
                    id,
                    name,
                    description,
                    type,
                    created,
                    (marks & LOCAL) != 0,
                    (marks & TEMPORARY) != 0,
                    creator,
                    flags);
            return new JournaledAsset(new AssetRecord(metadata, hash, content.length(), extra), content);
        } catch (UnreadableException told) {
            throw told;
        } catch (IOException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException
                | LlsdFormatException broken) {
            throw new UnreadableException("no asset: " + broken, broken);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(some(in, in.readInt()), StandardCharsets.UTF_8);
    }

    private static byte[] some(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new UnreadableException("a length of " + length);
        }
        return in.readNBytes(length);
    }

    private static Llsd.Struct extra(Octets written, int version) throws UnreadableException {
        if (written.isEmpty()) {
            return AssetRecord.NOTHING;
        }
        var read = version == FACTS_AS_XML
                ? LlsdXml.read(written)
                : LlsdBinary.read(written).value();
        if (read instanceof Llsd.Struct facts) {
            return facts;
        }
        throw new UnreadableException("facts that are no structure");
    }
}
