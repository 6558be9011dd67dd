// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/**
 * What XAssets keeps of a content: the bytes, or their gzip form, under the SHA-256 of what it keeps. No asset type
 * begins like gzip.
 *
 * <p>It flushes its compressor and takes the result before the end is written, so the gzip form of recent versions lacks
 * the last block and the checksum; whether it is whole is told by its hash alone.
 */
final class StoredBytes {
    private static final int CHUNK = 64 * 1024;

    private StoredBytes() {}

    /**
     * The content.
     *
     * @param hash in hexadecimal digits
     * @param largest that it may have, in bytes
     * @throws IOException if it is damaged
     */
    static byte[] plain(byte[] stored, String hash, int largest) throws IOException {
        var whole = ContentHash.tryParse(hash)
                .map(ContentHash.of(Octets.owning(stored))::equals)
                .orElse(false);
        if (isGzip(stored)) {
            return inflated(stored, whole, largest);
        }
        if (!whole) {
            throw new IOException("the bytes are not those of their hash");
        }
        return stored;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** Inflated twice: once to know that it is whole and not too large, once into an array that is no larger. */
    private static byte[] inflated(byte[] stored, boolean whole, int largest) throws IOException {
        var plain = new byte[length(stored, whole, largest)];
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored), CHUNK)) {
            if (in.readNBytes(plain, 0, plain.length) < plain.length) {
                throw new IOException("the compressed bytes end early");
            }
        }
        return plain;
    }

    private static int length(byte[] stored, boolean whole, int largest) throws IOException {
        var buffer = new byte[CHUNK];
        var length = 0;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored), CHUNK)) {
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (count > largest - length) {
                    throw new IOException("the compressed bytes inflate to more than " + largest + " bytes");
                }
                length += count;
            }
        } catch (EOFException unfinished) {
            if (!whole) {
                throw new IOException("the compressed bytes end early", unfinished);
            }
        }
        return length;
    }
}
