// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's ground as LayerData streams. Each patch is coded once per change and shared by all viewers. Belongs to the
 * thread that owns the heightmap.
 */
public final class LayerDataEncoder {
    /** A region of this side has patch numbers of 10 bits, a larger one of 32. */
    private static final int ORDINARY_SIZE = 256;

    private static final int SAMPLES = Heightmap.PATCH_SIZE * Heightmap.PATCH_SIZE;

    private final Heightmap map;
    private final @Nullable EncodedPatch[] coded;
    private final int[] codedVersions;

    public LayerDataEncoder(Heightmap map) {
        this.map = map;
        var patches = map.patchesPerSide() * map.patchesPerSide();
        this.coded = new @Nullable EncodedPatch[patches];
        this.codedVersions = new int[patches];
    }

    /** These patches of the ground, in this order. */
    public List<LayerStream> land(List<PatchId> patches) {
        var out = new LayerStreamWriter(large() ? LayerStream.LARGE_LAND : LayerStream.LAND);
        for (var patch : patches) {
            out.add(coded(patch));
        }
        return out.finish();
    }

    /**
     * Wind over the region on a grid of 16 by 16, row by row from the south.
     *
     * @param east speeds to the east in metres per second
     * @param north speeds to the north
     */
    public static LayerStream wind(float[] east, float[] north) {
        if (east.length != SAMPLES || north.length != SAMPLES) {
            throw new IllegalArgumentException("wind has 256 speeds each way");
        }
        var out = new LayerStreamWriter(LayerStream.WIND);
        out.add(PatchEncoder.encode(east, 0, 10));
        out.add(PatchEncoder.encode(north, 0, 10));
        return out.finish().getFirst();
    }

    /**
     * Nobody is being sent ground: of a large region what was coded is let go, since it would take about as much memory
     * as the ground itself.
     */
    public void rest() {
        if (large()) {
            Arrays.fill(coded, null);
        }
    }

    private EncodedPatch coded(PatchId patch) {
        var index = patch.y() * map.patchesPerSide() + patch.x();
        var known = coded[index];
        if (known != null && codedVersions[index] == map.version(patch)) {
            return known;
        }
        var fresh = large()
                ? PatchEncoder.encode(map.patch(patch), (patch.x() << 16) | patch.y(), 32)
                : PatchEncoder.encode(map.patch(patch), (patch.x() << 5) | patch.y(), 10);
        coded[index] = fresh;
        codedVersions[index] = map.version(patch);
        return fresh;
    }

    private boolean large() {
        return map.size() > ORDINARY_SIZE;
    }
}
