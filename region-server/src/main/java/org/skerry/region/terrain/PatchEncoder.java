// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import org.skerry.api.binary.Octets;

/** Codes one patch of a layer: header, then coefficients (lludp section 8). */
final class PatchEncoder {
    private static final int PREQUANT = 10;
    private static final int MIN_WORD_BITS = 5;
    private static final int MAX_WORD_BITS = 17;
    private static final int MAX_RANGE = 0xFFFF;

    /** A difference that is 0.00 when shown with two digits: the patch is sent as level. */
    private static final float LEVEL = 0.005f;

    private PatchEncoder() {}

    /**
     * Codes 256 samples.
     *
     * @param idBits how the stream numbers patches
     */
    static EncodedPatch encode(float[] samples, int id, int idBits) {
        var lowest = samples[0];
        var highest = samples[0];
        for (var sample : samples) {
            lowest = Math.min(lowest, sample);
            highest = Math.max(highest, sample);
        }
        if (highest - lowest < LEVEL) {
            return coded(0, lowest - 0.5f, 1, id, idBits, new int[0]);
        }
        var range = (int) Math.min(highest - lowest + 1, MAX_RANGE);
        var scaled = new double[samples.length];
        for (var index = 0; index < samples.length; index++) {
            scaled[index] = (samples[index] - (lowest + range / 2.0)) * (1 << PREQUANT) / range;
        }
        var coefficients = PatchTransform.coefficients(scaled);
        var quantWBits = ((PREQUANT - 2) << 4) | (wordBits(coefficients) - 2);
        return coded(quantWBits, lowest, range, id, idBits, coefficients);
    }

    /** Header and coefficients; those missing at the end are zero. */
    static EncodedPatch coded(int quantWBits, float offset, int range, int id, int idBits, int[] coefficients) {
        var out = new BitWriter();
        out.number(quantWBits, Byte.SIZE);
        out.number(offset);
        out.number(range, Short.SIZE);
        out.number(id, idBits);
        coefficients(out, coefficients, (quantWBits & 0xF) + 2);
        return new EncodedPatch(Octets.owning(out.toBytes()), out.bitCount());
    }

    private static void coefficients(BitWriter out, int[] coefficients, int wordBits) {
        var used = coefficients.length;
        while (used > 0 && coefficients[used - 1] == 0) {
            used--;
        }
        var largest = (1 << wordBits) - 1;
        for (var index = 0; index < used; index++) {
            var value = coefficients[index];
            if (value == 0) {
                out.raw(0b0, 1);
            } else {
                out.raw(value > 0 ? 0b110 : 0b111, 3);
                out.number(Math.min(Math.abs(value), largest), wordBits);
            }
        }
        if (used < Heightmap.PATCH_SIZE * Heightmap.PATCH_SIZE) {
            out.raw(0b10, 2);
        }
    }

    /** The fewest bits that hold every magnitude. */
    static int wordBits(int[] coefficients) {
        var all = 0;
        for (var value : coefficients) {
            all |= Math.abs(value);
        }
        return Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(all), MIN_WORD_BITS, MAX_WORD_BITS);
    }
}
