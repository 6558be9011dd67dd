// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * The SHA-256 of bytes, which is their name: what has the same hash is the same content.
 *
 * @param sha256 32 bytes
 */
public record ContentHash(Octets sha256) implements Comparable<ContentHash> {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "SHA-256";

    public ContentHash {
        if (sha256.length() != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 has " + LENGTH + " bytes, not " + sha256.length());
        }
    }

    public static ContentHash of(Octets content) {
        var digest = digest();
        try {
            // Not asBuffer(): a digest copies a read-only buffer before it takes it.
            content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException impossible) {
            throw new IllegalStateException("a digest takes all bytes", impossible);
        }
        return of(digest);
    }

    /** What the digest has come to; it is reset. */
    public static ContentHash of(MessageDigest digest) {
        return new ContentHash(Octets.owning(digest.digest()));
    }

    /** A fresh digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("each Java platform has " + ALGORITHM, none);
        }
    }

    /** Reads 64 hexadecimal digits, in either case. */
    public static Optional<ContentHash> tryParse(String hex) {
        if (hex.length() != 2 * LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContentHash(Octets.owning(HexFormat.of().parseHex(hex))));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    /** The one before it in their order; none before the first. */
    public Optional<ContentHash> previous() {
        var bytes = sha256.toArray();
        for (var at = LENGTH - 1; at >= 0; at--) {
            if (bytes[at]-- != 0) {
                return Optional.of(new ContentHash(Octets.owning(bytes)));
            }
        }
        return Optional.empty();
    }

    /** In the order of their bytes, unsigned, which is that of their texts. */
    @Override
    public int compareTo(ContentHash other) {
        for (var at = 0; at < LENGTH; at++) {
            var order = Byte.compareUnsigned(sha256.at(at), other.sha256.at(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** 64 digits in lower case. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(sha256.toArray());
    }
}
