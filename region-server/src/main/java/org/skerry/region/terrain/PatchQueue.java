// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.BitSet;
import java.util.Optional;

/**
 * The patches of a ground that somebody has yet to be sent; given out in squares around where they stand, the nearest
 * first, and anew from there when they move. Holds a bit for each patch. Belongs to one thread.
 */
public final class PatchQueue {
    private final int side;
    private final BitSet waiting;
    private int centreX;
    private int centreY;
    private int ring;
    private int step;

    /** Nothing of this ground yet. */
    public PatchQueue(Heightmap ground) {
        side = ground.patchesPerSide();
        waiting = new BitSet(side * side);
    }

    /** All of it. */
    public void addAll() {
        waiting.set(0, side * side);
        restart();
    }

    public void add(PatchId patch) {
        waiting.set(patch.y() * side + patch.x());
        restart();
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How many wait. */
    public int size() {
        return waiting.cardinality();
    }

    /** Gives out from this place, in metres, from now on. */
    public void centre(float x, float y) {
        var patchX = Math.clamp((long) (x / Heightmap.PATCH_SIZE), 0, side - 1);
        var patchY = Math.clamp((long) (y / Heightmap.PATCH_SIZE), 0, side - 1);
        if (patchX != centreX || patchY != centreY) {
            centreX = patchX;
            centreY = patchY;
            restart();
        }
    }

    /** Takes the next one out; none if all are out. */
    public Optional<PatchId> next() {
        while (!waiting.isEmpty()) {
            var x = centreX + east();
            var y = centreY + north();
            advance();
            if (x >= 0 && y >= 0 && x < side && y < side && waiting.get(y * side + x)) {
                waiting.clear(y * side + x);
                return Optional.of(new PatchId(x, y));
            }
        }
        return Optional.empty();
    }

    private void restart() {
        ring = 0;
        step = 0;
    }

    /** A ring has four edges of twice its number; the innermost is one patch. */
    private void advance() {
        step++;
        if (step >= 8 * ring) {
            ring++;
            step = 0;
        }
    }

    private int east() {
        return switch (edge()) {
            case 0 -> along() - ring;
            case 1 -> ring;
            case 2 -> ring - along();
            default -> -ring;
        };
    }

    private int north() {
        return switch (edge()) {
            case 0 -> -ring;
            case 1 -> along() - ring;
            case 2 -> ring;
            default -> ring - along();
        };
    }

    private int edge() {
        return ring == 0 ? 0 : step / (2 * ring);
    }

    private int along() {
        return ring == 0 ? 0 : step % (2 * ring);
    }
}
