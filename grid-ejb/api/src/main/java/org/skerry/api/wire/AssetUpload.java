// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;

/**
 * Reads an asset's XML as it comes: the blob is decoded piece by piece and handed on, what stands before and after it is
 * kept. That is for documents of the form of {@link PlainData}; one that turns out to be different is put together again
 * and goes through the parser. Not thread-safe.
 */
final class AssetUpload {
    /** Where a blob must have begun, and the most that may follow it; more a stream reads in parts and joins. */
    private static final int AROUND = 16 * 1024;
    /** Of Base64, divisible by four. */
    private static final int PIECE = 32 * 1024;

    private static final byte[] NONE = {};

    private final InputStream in;
    private final int maxBytes;
    private final BlobSink sink;
    private final int around;
    private final byte[] piece;
    private final byte[] bytes;
    private int filled;
    private boolean ended;
    private long decoded;

    private AssetUpload(InputStream in, int maxBytes, BlobSink sink, int around, int piece) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.sink = sink;
        this.around = around;
        this.piece = new byte[piece];
        this.bytes = new byte[piece / 4 * 3];
    }

    /**
     * What is said of an asset; its bytes are in the sink.
     *
     * @throws IOException of the input or the sink
     */
    static AssetMetadata read(InputStream in, int maxBytes, BlobSink sink) throws IOException {
        return read(in, maxBytes, sink, AROUND, PIECE);
    }

    /** The same with other sizes. */
    static AssetMetadata read(InputStream in, int maxBytes, BlobSink sink, int around, int piece) throws IOException {
        var head = in.readNBytes(around);
        if (head.length < around) {
            return whole(AssetXml.readAsset(head, maxBytes), sink);
        }
        return new AssetUpload(in, maxBytes, sink, around, piece).read(head);
    }

    private static AssetMetadata whole(Asset asset, BlobSink sink) throws IOException {
        sink.clear();
        var bytes = asset.data().toArray();
        sink.write(bytes, bytes.length);
        return asset.metadata();
    }

    private AssetMetadata read(byte[] begun) throws IOException {
        var start = PlainData.start(begun);
        if (start < 0) {
            return parse(List.of(new ByteArrayInputStream(begun), in));
        }
        var head = Arrays.copyOf(begun, start);
        var source = new SequenceInputStream(new ByteArrayInputStream(begun, start, begun.length - start), in);
        if (!blob(source)) {
            return odd(head, source);
        }
        var tail = ended ? NONE : source.readNBytes(around + 1);
        var after = new byte[filled + tail.length];
        System.arraycopy(piece, 0, after, 0, filled);
        System.arraycopy(tail, 0, after, filled, tail.length);
        if (tail.length <= around && PlainData.isEnd(after)) {
            var rest = Arrays.copyOf(head, head.length + after.length);
            System.arraycopy(after, 0, rest, head.length, after.length);
            var document = AssetXmlReader.readWithoutBlob(rest);
            if (document.blobs() == 1) {
                return AssetXml.metadata(document);
            }
        }
        filled = 0;
        return odd(head, new SequenceInputStream(new ByteArrayInputStream(after), source));
    }

    /**
     * Hands on the blob up to the beginning of a tag, which is left in the piece.
     *
     * @return false if something else is there, also left in the piece
     */
    private boolean blob(InputStream source) throws IOException {
        // a piece in which a tag begins is never decoded whole
        do {
            filled = source.readNBytes(piece, 0, piece.length);
            ended = filled < piece.length;
        } while (!ended && decode(filled));
        var tag = tag();
        if (tag < 0 || !decode(tag)) {
            return false;
        }
        System.arraycopy(piece, tag, piece, 0, filled - tag);
        filled -= tag;
        return true;
    }

    private int tag() {
        for (var at = 0; at < filled; at++) {
            if (piece[at] == '<') {
                return at;
            }
        }
        return -1;
    }

    /** Padding in the middle is not what this decoder is for. */
    private boolean decode(int count) throws IOException {
        if (count == 0) {
            return true;
        }
        int length;
        try {
            length = Base64.getDecoder().decode(count == piece.length ? piece : Arrays.copyOf(piece, count), bytes);
        } catch (IllegalArgumentException notPlain) {
            return false;
        }
        if (count % 4 != 0 || decoded % 3 != 0) {
            return false;
        }
        decoded += length;
        if (decoded > maxBytes) {
            throw new MalformedBodyException("blob larger than " + maxBytes + " bytes");
        }
        sink.write(bytes, length);
        return true;
    }

    /** The document as it came: what was decoded is encoded again, which gives the same digits. */
    private AssetMetadata odd(byte[] head, InputStream rest) throws IOException {
        var pending = new ByteArrayInputStream(Arrays.copyOf(piece, filled));
        try (var back = sink.readBack()) {
            return parse(List.of(new ByteArrayInputStream(head), new Encoded(back), pending, rest));
        }
    }

    private AssetMetadata parse(List<InputStream> parts) throws IOException {
        var document = new SequenceInputStream(Collections.enumeration(parts));
        return whole(AssetXml.readAsset(document, maxBytes), sink);
    }

    /** Base64 of another stream. */
    private static final class Encoded extends InputStream {
        private static final int SLICE = 3 * 1024;

        private final InputStream bytes;
        private byte[] text = {};
        private int at;

        Encoded(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return fill() ? text[at++] : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            if (!fill()) {
                return -1;
            }
            var part = Math.min(count, text.length - at);
            System.arraycopy(text, at, buffer, from, part);
            at += part;
            return part;
        }

        /** Whether there is more. */
        private boolean fill() throws IOException {
            if (at == text.length) {
                text = Base64.getEncoder().encode(bytes.readNBytes(SLICE));
                at = 0;
            }
            return at < text.length;
        }
    }
}
