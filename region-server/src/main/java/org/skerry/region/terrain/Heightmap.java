// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The heights of a region's ground, one sample a metre, in region-local metres. Belongs to one thread at a time.
 *
 * <p>Each patch has a version that grows with every change in it, so that whoever keeps something made from a patch
 * can tell when it is stale.
 */
public final class Heightmap {
    /** Samples along the side of a patch. */
    public static final int PATCH_SIZE = 16;

    /** The largest side, in metres; patch numbers would need more bits beyond. */
    public static final int MAX_SIZE = 8192;

    private final int size;
    private final float[] heights;
    private final int[] versions;
    private int changes;

    /**
     * Level ground at height zero.
     *
     * @param size the side in metres, a multiple of 16 up to {@link #MAX_SIZE}
     */
    public Heightmap(int size) {
        if (size < PATCH_SIZE || size > MAX_SIZE || size % PATCH_SIZE != 0) {
            throw new IllegalArgumentException("terrain size must be a multiple of 16 from 16 to 8192, not " + size);
        }
        this.size = size;
        this.heights = new float[size * size];
        this.versions = new int[patchesPerSide() * patchesPerSide()];
    }

    private Heightmap(Heightmap other) {
        this.size = other.size;
        this.heights = other.heights.clone();
        this.versions = other.versions.clone();
    }

    /** An independent copy, such as one to be saved while the region goes on. */
    public Heightmap copy() {
        return new Heightmap(this);
    }

    /** The side in metres. */
    public int size() {
        return size;
    }

    public int patchesPerSide() {
        return size / PATCH_SIZE;
    }

    /** The sample at whole metres. */
    public float get(int x, int y) {
        return heights[index(x, y)];
    }

    /** Changes one sample; the height must be finite. */
    public void set(int x, int y, float height) {
        if (!Float.isFinite(height)) {
            throw new IllegalArgumentException("height at " + x + "," + y + " is not finite");
        }
        heights[index(x, y)] = height;
        versions[y / PATCH_SIZE * patchesPerSide() + x / PATCH_SIZE]++;
        changes++;
    }

    /** The ground's height anywhere, linear between samples; beyond the border that of the border. */
    public float heightAt(float x, float y) {
        var inX = inside(x);
        var inY = inside(y);
        var west = Math.min((int) inX, size - 2);
        var south = Math.min((int) inY, size - 2);
        var fx = inX - west;
        var fy = inY - south;
        var southern = mix(get(west, south), get(west + 1, south), fx);
        var northern = mix(get(west, south + 1), get(west + 1, south + 1), fx);
        return mix(southern, northern, fy);
    }

    /** Grows with each change in the patch. */
    public int version(PatchId patch) {
        return versions[patch.y() * patchesPerSide() + patch.x()];
    }

    /** Counts all changes. */
    public int changes() {
        return changes;
    }

    /**
     * Takes the heights of another map of the same size; patches that are the same already keep their version.
     *
     * @return the patches that changed
     */
    public Set<PatchId> become(Heightmap other) {
        if (other.size != size) {
            throw new IllegalArgumentException("a ground of " + other.size + " m for a region of " + size + " m");
        }
        var changed = new HashSet<PatchId>();
        for (var y = 0; y < patchesPerSide(); y++) {
            for (var x = 0; x < patchesPerSide(); x++) {
                var patch = new PatchId(x, y);
                if (!same(patch, other)) {
                    versions[y * patchesPerSide() + x]++;
                    changed.add(patch);
                }
            }
        }
        System.arraycopy(other.heights, 0, heights, 0, heights.length);
        if (!changed.isEmpty()) {
            changes++;
        }
        return changed;
    }

    private boolean same(PatchId patch, Heightmap other) {
        for (var row = 0; row < PATCH_SIZE; row++) {
            var from = index(patch.x() * PATCH_SIZE, patch.y() * PATCH_SIZE + row);
            if (!Arrays.equals(heights, from, from + PATCH_SIZE, other.heights, from, from + PATCH_SIZE)) {
                return false;
            }
        }
        return true;
    }

    /** The 256 samples of a patch, row by row from the south, each from the west. */
    float[] patch(PatchId patch) {
        var samples = new float[PATCH_SIZE * PATCH_SIZE];
        for (var row = 0; row < PATCH_SIZE; row++) {
            var from = index(patch.x() * PATCH_SIZE, patch.y() * PATCH_SIZE + row);
            System.arraycopy(heights, from, samples, row * PATCH_SIZE, PATCH_SIZE);
        }
        return samples;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heightmap that && Arrays.equals(heights, that.heights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(heights);
    }

    private int index(int x, int y) {
        if (x < 0 || y < 0 || x >= size || y >= size) {
            throw new IndexOutOfBoundsException("no terrain at " + x + "," + y + " in a region of " + size + " m");
        }
        return y * size + x;
    }

    /** A coordinate drawn into the map; what is not a number becomes 0. */
    private float inside(float coordinate) {
        return coordinate > 0 ? Math.min(coordinate, size - 1) : 0;
    }

    private static float mix(float a, float b, float share) {
        return a + (b - a) * share;
    }
}
