// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.skerry.api.binary.Octets;
import org.skerry.region.j2k.BlockEncoder.Band;

/**
 * Writes a square picture as a JPEG 2000 code stream without a file around it, as viewers take textures: three
 * components, one tile, one layer, six resolutions of which the coarsest comes first, the reversible wavelet. Of the
 * finest details the lowest bits are left out.
 */
public final class CodestreamEncoder {
    private static final int LEVELS = 5;
    private static final int COMPONENTS = 3;
    private static final int DEPTH = 8;
    private static final int BLOCK = 64;
    private static final int GUARD_BITS = 2;

    private final int side;
    private final int[] dropped;
    private final ByteArrayOutputStream packets = new ByteArrayOutputStream();

    private CodestreamEncoder(int side, int... dropped) {
        if (Integer.bitCount(side) != 1 || side < 1 << LEVELS) {
            throw new IllegalArgumentException("a side of " + side + " is no power of two from 32");
        }
        this.side = side;
        this.dropped = dropped;
    }

    /**
     * Without any loss.
     *
     * @param pixels as 0xRRGGBB, row by row from the top
     * @param side a power of two from 32
     */
    public static Octets lossless(int[] pixels, int side) {
        return new CodestreamEncoder(side, 0, 0, 0, 0, 0, 0).encode(pixels);
    }

    /** For looking at: much smaller. As {@link #lossless}. */
    public static Octets compact(int[] pixels, int side) {
        return new CodestreamEncoder(side, 0, 0, 0, 1, 2, 3).encode(pixels);
    }

    private Octets encode(int[] pixels) {
        var planes = planes(pixels);
        for (var plane : planes) {
            Wavelet.forward(plane, side, LEVELS);
        }
        try {
            for (var resolution = 0; resolution <= LEVELS; resolution++) {
                for (var plane : planes) {
                    packet(plane, resolution);
                }
            }
            return Octets.owning(stream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Brightness and two differences of colour, which together hold the picture exactly. */
    private int[][] planes(int[] pixels) {
        var planes = new int[COMPONENTS][side * side];
        for (var at = 0; at < side * side; at++) {
            var rgb = pixels[at];
            var red = (rgb >> 16 & 0xFF) - 128;
            var green = (rgb >> 8 & 0xFF) - 128;
            var blue = (rgb & 0xFF) - 128;
            planes[0][at] = (red + 2 * green + blue) >> 2;
            planes[1][at] = blue - green;
            planes[2][at] = red - green;
        }
        return planes;
    }

    private void packet(int[] plane, int resolution) throws IOException {
        var header = new HeaderBits();
        var body = new ByteArrayOutputStream();
        header.bit(1);
        if (resolution == 0) {
            subband(plane, Band.LOW, 0, side >> LEVELS, resolution, header, body);
        } else {
            var half = side >> (LEVELS - resolution + 1);
            subband(plane, Band.HORIZONTAL, half, half, resolution, header, body);
            subband(plane, Band.VERTICAL, half * side, half, resolution, header, body);
            subband(plane, Band.BOTH, half * side + half, half, resolution, header, body);
        }
        packets.write(header.finish());
        body.writeTo(packets);
    }

    private void subband(
            int[] plane, Band band, int from, int size, int resolution, HeaderBits header, ByteArrayOutputStream body)
            throws IOException {
        var columns = (size + BLOCK - 1) / BLOCK;
        var block = Math.min(BLOCK, size);
        var coded = new BlockEncoder.Coded[columns * columns];
        var absent = new int[coded.length];
        var zeroPlanes = new int[coded.length];
        for (var at = 0; at < coded.length; at++) {
            var start = from + at / columns * BLOCK * side + at % columns * BLOCK;
            coded[at] = BlockEncoder.encode(band, plane, start, side, block, block, dropped[resolution]);
            absent[at] = coded[at].passes() == 0 ? 1 : 0;
            zeroPlanes[at] = GUARD_BITS + exponent(band) - 1 - coded[at].planes();
        }
        var inclusion = new TagTree(columns, columns, absent);
        var zeros = new TagTree(columns, columns, zeroPlanes);
        for (var at = 0; at < coded.length; at++) {
            inclusion.tell(at % columns, at / columns, 1, header);
            if (absent[at] == 0) {
                zeros.tell(at % columns, at / columns, Integer.MAX_VALUE, header);
                header.passes(coded[at].passes());
                header.length(coded[at].code().length(), coded[at].passes());
                body.write(coded[at].code().toArray());
            }
        }
    }

    /** Bits of a coefficient: those of a difference of colours, and what the wavelet adds. */
    private static int exponent(Band band) {
        return DEPTH
                + 1
                + switch (band) {
                    case LOW -> 0;
                    case HORIZONTAL, VERTICAL -> 1;
                    case BOTH -> 2;
                };
    }

    private byte[] stream() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0xFF4F);
        size(out);
        out.writeShort(0xFF52); // coding: no precincts, by layer and resolution, one layer, colours transformed
        out.writeShort(12);
        out.write(new byte[] {0, 0, 0, 1, 1, LEVELS, 4, 4, 0, 1});
        out.writeShort(0xFF5C); // quantisation: none
        out.writeShort(3 + 3 * LEVELS + 1);
        out.writeByte(GUARD_BITS << 5);
        out.writeByte(exponent(Band.LOW) << 3);
        for (var resolution = 1; resolution <= LEVELS; resolution++) {
            out.writeByte(exponent(Band.HORIZONTAL) << 3);
            out.writeByte(exponent(Band.VERTICAL) << 3);
            out.writeByte(exponent(Band.BOTH) << 3);
        }
        out.writeShort(0xFF90); // the tile
        out.writeShort(10);
        out.writeShort(0);
        out.writeInt(14 + packets.size());
        out.writeByte(0);
        out.writeByte(1);
        out.writeShort(0xFF93);
        packets.writeTo(out);
        out.writeShort(0xFFD9);
        return bytes.toByteArray();
    }

    private void size(DataOutputStream out) throws IOException {
        out.writeShort(0xFF51);
        out.writeShort(38 + 3 * COMPONENTS);
        out.writeShort(0);
        for (var number : new int[] {side, side, 0, 0, side, side, 0, 0}) {
            out.writeInt(number);
        }
        out.writeShort(COMPONENTS);
        for (var component = 0; component < COMPONENTS; component++) {
            out.write(new byte[] {DEPTH - 1, 1, 1});
        }
    }
}
