// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A ground seen from far above: {@value #SIDE} by {@value #SIDE} heights from all over it, whatever its size. Immutable,
 * so that other threads can look at it while the ground changes.
 */
public final class Relief {
    /** Heights along a side. */
    public static final int SIDE = 256;

    private final int size;
    private final float[] heights = new float[SIDE * SIDE];

    private Relief(int size) {
        this.size = size;
    }

    /** Of a ground as it is now; on the thread that owns it. Takes as long for a large one as for a small one. */
    public static Relief of(Heightmap ground) {
        var relief = new Relief(ground.size());
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                relief.heights[y * SIDE + x] = ground.get(x * ground.size() / SIDE, y * ground.size() / SIDE);
            }
        }
        return relief;
    }

    /** Metres from one height to the next. */
    public float spacing() {
        return (float) size / SIDE;
    }

    /** A height, from the south-west; beyond the border that of the border. */
    public float height(int x, int y) {
        return heights[Math.clamp(y, 0, SIDE - 1) * SIDE + Math.clamp(x, 0, SIDE - 1)];
    }

    /** All of it as bytes: the same for the same ground. */
    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + heights.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size);
        for (var height : heights) {
            bytes.putFloat(height);
        }
        return bytes.array();
    }
}
