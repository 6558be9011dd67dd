// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;

/** The code blocks of one subband within a precinct, and what the packets so far told of them. Not thread-safe. */
final class BandPart {
    private static final int FIRST_LENGTH_BITS = 3;
    private static final int MOST_PLANES = 80;
    private static final int MOST_LENGTH_BITS = 32;

    private final int columns;
    private final TagTree inclusion;
    private final TagTree zeroPlanes;
    /** 0 until the block was in a packet. */
    private final byte[] lengthBits;

    private final int[] passes;

    BandPart(int columns, int rows) {
        this.columns = columns;
        inclusion = new TagTree(columns, rows);
        zeroPlanes = new TagTree(columns, rows);
        lengthBits = new byte[columns * rows];
        passes = new int[columns * rows];
    }

    /**
     * Reads what a packet's header says of these blocks (ISO 15444-1 B.10).
     *
     * @return bytes of them in the packet
     */
    long read(PacketBits bits, int layer, Coding coding) throws IOException, BrokenImageException {
        var bytes = 0L;
        for (var block = 0; block < passes.length; block++) {
            if (isIncluded(bits, block, layer)) {
                bytes += length(bits, block, coding);
            }
        }
        return bytes;
    }

    private boolean isIncluded(PacketBits bits, int block, int layer) throws IOException, BrokenImageException {
        if (lengthBits[block] > 0) {
            return bits.next() == 1;
        }
        if (!inclusion.isBelow(bits, block % columns, block / columns, layer + 1)) {
            return false;
        }
        var planes = 1;
        while (!zeroPlanes.isBelow(bits, block % columns, block / columns, planes)) {
            if (++planes > MOST_PLANES) {
                throw new BrokenImageException("A packet's header makes no sense: a block of empty bit planes only.");
            }
        }
        lengthBits[block] = FIRST_LENGTH_BITS;
        return true;
    }

    private long length(PacketBits bits, int block, Coding coding) throws IOException, BrokenImageException {
        var left = bits.passes();
        while (bits.next() == 1) {
            if (++lengthBits[block] > MOST_LENGTH_BITS) {
                throw new BrokenImageException("A packet's header makes no sense: a block longer than 4 GB.");
            }
        }
        var bytes = 0L;
        while (left > 0) {
            var together = Math.min(left, coding.sharing(passes[block]));
            bytes += bits.number(lengthBits[block] + 31 - Integer.numberOfLeadingZeros(together));
            passes[block] += together;
            left -= together;
        }
        return bytes;
    }
}
