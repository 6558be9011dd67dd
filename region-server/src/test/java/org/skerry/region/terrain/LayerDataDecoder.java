// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.binary.Octets;

/** The receiving side, written from the description and not from the encoder: bits, coefficients and heights. */
final class LayerDataDecoder {
    /** A patch as read. */
    record Patch(int quantWBits, float offset, int range, int id, List<Integer> coefficients) {
        /** The heights, row by row, by the plain sum of the inverse transform. */
        double[] heights() {
            var matrix = new double[256];
            int i = 0;
            int j = 0;
            for (int k = 0; k < 256; k++) {
                matrix[j * 16 + i] = (k < coefficients.size() ? coefficients.get(k) : 0) * (1.0 + 2 * (i + j));
                boolean up = (i + j) % 2 == 0;
                if ((up && i == 15) || (!up && j < 15 && i == 0)) {
                    j++;
                } else if ((up && j == 0) || (!up && j == 15)) {
                    i++;
                } else {
                    i += up ? 1 : -1;
                    j += up ? -1 : 1;
                }
            }
            var heights = new double[256];
            for (int y = 0; y < 16; y++) {
                for (int x = 0; x < 16; x++) {
                    heights[y * 16 + x] =
                            sample(matrix, x, y) * range / (1 << ((quantWBits >> 4) + 2)) + range / 2.0 + offset;
                }
            }
            return heights;
        }

        private static double sample(double[] matrix, int x, int y) {
            double sum = 0;
            for (int j = 0; j < 16; j++) {
                for (int i = 0; i < 16; i++) {
                    double scale = (i == 0 ? Math.sqrt(0.5) : 1) * (j == 0 ? Math.sqrt(0.5) : 1) / 8;
                    sum += scale
                            * matrix[j * 16 + i]
                            * Math.cos(Math.PI * (x + 0.5) * i / 16)
                            * Math.cos(Math.PI * (y + 0.5) * j / 16);
                }
            }
            return sum;
        }
    }

    private final Octets data;
    private int position;

    private LayerDataDecoder(Octets data) {
        this.data = data;
    }

    /** All patches of a stream; fails on anything malformed, also on bits left over. */
    static List<Patch> decode(LayerStream stream) {
        var in = new LayerDataDecoder(stream.data());
        require(in.number(16) == 264, "stride");
        require(in.number(8) == 16, "patch size");
        require(in.number(8) == stream.type(), "type");
        var patches = new ArrayList<Patch>();
        for (int quant = in.number(8); quant != 97; quant = in.number(8)) {
            patches.add(in.patch(quant, stream.type() == 'M' ? 32 : 10));
        }
        require(in.data.length() == (in.position + 7) / 8, "length");
        while (in.position % 8 != 0) {
            require(in.bit() == 0, "padding");
        }
        return patches;
    }

    private Patch patch(int quant, int idBits) {
        float offset = Float.intBitsToFloat(number(32));
        int range = number(16);
        int id = number(idBits);
        var values = new ArrayList<Integer>();
        while (values.size() < 256) {
            if (bit() == 0) {
                values.add(0);
            } else if (bit() == 0) {
                break;
            } else {
                int sign = bit() == 0 ? 1 : -1;
                values.add(sign * number((quant & 15) + 2));
            }
        }
        return new Patch(quant, offset, range, id, List.copyOf(values));
    }

    private int bit() {
        int value = (data.at(position / 8) >> (7 - position % 8)) & 1;
        position++;
        return value;
    }

    private int number(int width) {
        int value = 0;
        int shift = 0;
        for (int left = width; left > 0; left -= 8, shift += 8) {
            int part = 0;
            for (int count = Math.min(8, left); count > 0; count--) {
                part = (part << 1) | bit();
            }
            value |= part << shift;
        }
        return value;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("bad " + what);
        }
    }
}
