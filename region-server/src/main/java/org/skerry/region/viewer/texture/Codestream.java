// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * What the main header of a JPEG 2000 codestream says (ISO 15444-1 annex A).
 *
 * @param width in pixels
 * @param height in pixels
 * @param components colours and transparency
 * @param levels how often the image was halved
 * @param headerBytes up to the first tile
 */
record Codestream(int width, int height, int components, int levels, int headerBytes) {
    private static final int START = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int CODING = 0xFF52;
    private static final int TILE = 0xFF90;
    private static final int MOST_MARKERS = 64;
    private static final int LARGEST_SIDE = 1 << 16;

    /** None if the bytes do not begin with a whole main header. */
    static Optional<Codestream> read(Octets data) {
        if (data.length() < 4 || u16(data, 0) != START || u16(data, 2) != SIZE) {
            return Optional.empty();
        }
        var width = 0;
        var height = 0;
        var components = 0;
        var levels = -1;
        var at = 2;
        for (var markers = 0; markers < MOST_MARKERS && at + 4 <= data.length(); markers++) {
            var marker = u16(data, at);
            var length = u16(data, at + 2);
            if (marker == TILE) {
                return width > 0 && height > 0 && components > 0 && levels >= 0
                        ? Optional.of(new Codestream(width, height, components, levels, at))
                        : Optional.empty();
            }
            if (length < 2 || at + 2 + length > data.length()) {
                return Optional.empty();
            }
            if (marker == SIZE && length >= 38) {
                width = side(data, at + 6, at + 14);
                height = side(data, at + 10, at + 18);
                components = u16(data, at + 38);
            } else if (marker == CODING && length >= 12) {
                levels = data.at(at + 9) & 0xFF;
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /**
     * How much of an image of this many bytes a viewer needs to see it halved so many times. Where its layers end is not
     * written in the header, so this is what viewers themselves reckon with, one bit for each pixel and component, or
     * the area's share of the whole if that is more.
     */
    int bytesFor(int discard, int total) {
        var halved = Math.clamp(discard, 0, Math.max(levels, 0));
        if (halved == 0) {
            return total;
        }
        var pixels = (long) Math.max(width >> halved, 1) * Math.max(height >> halved, 1);
        var reckoned = pixels * components / Byte.SIZE;
        var share = (long) total >> Math.min(2 * halved, Long.SIZE - 1);
        return (int) Math.min(total, headerBytes + Math.max(reckoned, share));
    }

    private static int side(Octets data, int end, int offset) {
        var length = i32(data, end) - i32(data, offset);
        return length > 0 && length <= LARGEST_SIDE ? (int) length : 0;
    }

    private static long i32(Octets data, int at) {
        return ((long) u16(data, at) << 16) | u16(data, at + 2);
    }

    private static int u16(Octets data, int at) {
        return ((data.at(at) & 0xFF) << 8) | (data.at(at + 1) & 0xFF);
    }
}
