// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * What a JPEG 2000 codestream says of itself in its SIZ marker (ISO 15444-1 A.5.1), read before anything is decoded.
 *
 * @param tiles in how many it is cut
 */
record ImageSize(int width, int height, int components, long tiles) {
    private static final int MAX_SIDE = 2048;
    private static final int MAX_COMPONENTS = 5;
    private static final int MAX_TILES = 64;
    /** One less than the bits. */
    private static final int MAX_DEPTH = 15;
    /** A sample for each pixel, either way. */
    private static final int NOT_THINNED = 0x0101;

    /** SOC, then SIZ, which comes first always. */
    private static final int START = 0xFF4FFF51;

    private static final int FIXED_SIZ_BYTES = 39;

    /** Reads it, also out of a JP2 file; empty if there is none. */
    static Optional<ImageSize> read(Octets content) {
        var in = content.asBuffer();
        var start = start(in);
        if (start < 0 || in.limit() - start < Integer.BYTES + Short.BYTES + FIXED_SIZ_BYTES) {
            return Optional.empty();
        }
        in.position(start + Integer.BYTES + Short.BYTES);
        try {
            return Optional.of(read(in));
        } catch (BufferUnderflowException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    private static ImageSize read(ByteBuffer in) {
        in.getShort();
        long right = in.getInt() & 0xFFFF_FFFFL;
        long bottom = in.getInt() & 0xFFFF_FFFFL;
        long left = in.getInt() & 0xFFFF_FFFFL;
        long top = in.getInt() & 0xFFFF_FFFFL;
        long tileWidth = in.getInt() & 0xFFFF_FFFFL;
        long tileHeight = in.getInt() & 0xFFFF_FFFFL;
        in.getLong();
        var components = in.getShort() & 0xFFFF;
        for (var i = 0; i < components && components <= MAX_COMPONENTS; i++) {
            // without the sign
            var depth = in.get() & 0x7F;
            if (depth > MAX_DEPTH || in.getShort() != NOT_THINNED) {
                throw new ArithmeticException("a component that no texture has");
            }
        }
        var tiles = Math.multiplyExact(parts(right, tileWidth), parts(bottom, tileHeight));
        return new ImageSize(Math.toIntExact(right - left), Math.toIntExact(bottom - top), components, tiles);
    }

    private static long parts(long whole, long part) {
        return Math.ceilDiv(whole, part);
    }

    /** Where the codestream begins. */
    static int start(ByteBuffer in) {
        // in a file of boxes it follows a few hundred bytes
        var end = Math.min(in.limit() - Integer.BYTES, 4096);
        for (var at = 0; at <= end; at++) {
            if (in.getInt(at) == START) {
                return at;
            }
        }
        return -1;
    }

    /** Whether decoding it costs no more than a texture may. */
    boolean isBearable() {
        return width > 0
                && width <= MAX_SIDE
                && height > 0
                && height <= MAX_SIDE
                && components > 0
                && components <= MAX_COMPONENTS
                && tiles <= MAX_TILES;
    }
}
