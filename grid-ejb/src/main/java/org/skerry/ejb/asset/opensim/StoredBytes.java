// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
    /** Larger than any asset; what inflates to more is not one. */
    static final int MOST = 256 * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    private StoredBytes() {}

    /**
     * The content.
     *
     * @param hash in hexadecimal digits
     * @throws IOException if it is damaged
     */
    static byte[] plain(byte[] stored, String hash) throws IOException {
        var whole = ContentHash.tryParse(hash)
                .map(ContentHash.of(Octets.owning(stored))::equals)
                .orElse(false);
        if (isGzip(stored)) {
            return inflated(stored, whole);
        }
        if (!whole) {
            throw new IOException("the bytes are not those of their hash");
        }
        return stored;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static byte[] inflated(byte[] stored, boolean whole) throws IOException {
        var plain = new ByteArrayOutputStream(4 * stored.length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored), CHUNK)) {
            copy(in, plain);
        } catch (EOFException unfinished) {
            if (!whole) {
                throw new IOException("the compressed bytes end early", unfinished);
            }
        }
        return plain.toByteArray();
    }

    private static void copy(InputStream in, ByteArrayOutputStream plain) throws IOException {
        var buffer = new byte[CHUNK];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (plain.size() + count > MOST) {
                throw new IOException("the compressed bytes inflate to more than " + MOST + " bytes");
            }
            plain.write(buffer, 0, count);
        }
    }
}
