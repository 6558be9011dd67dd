// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.skerry.api.binary.Octets;

/** A whole ground in thirteen bytes a sample, from the north, as viewers upload and download it. */
public final class RawGround {
    private RawGround() {}

    /** How large a ground of this side, in metres, is. */
    public static long bytes(int size) {
        return (long) size * size * RawSample.BYTES;
    }

    /** The ground in memory: for sizes whose {@link #bytes} fit there. */
    public static Octets of(Heightmap ground, float waterHeight) {
        var out = new ByteArrayOutputStream(Math.toIntExact(bytes(ground.size())));
        try {
            write(ground, waterHeight, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Octets.owning(out.toByteArray());
    }

    static void write(Heightmap ground, float waterHeight, OutputStream out) throws IOException {
        var size = ground.size();
        var row = new byte[size * RawSample.BYTES];
        for (var y = size - 1; y >= 0; y--) {
            for (var x = 0; x < size; x++) {
                RawSample.write(row, x * RawSample.BYTES, ground.get(x, y), waterHeight);
            }
            out.write(row);
        }
    }
}
