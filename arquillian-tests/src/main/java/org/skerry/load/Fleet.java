// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.load.Walk.Circle;

/**
 * What all avatars of the process have in common: who is who, where each says that it is, and whether the window is open
 * in which things are measured. A place is written by its avatar alone; readers may see it a moment late, which at
 * walking speed is centimetres.
 */
final class Fleet {
    /** An avatar of somebody else. */
    static final int STRANGER = 1 << 20;

    private final Map<UUID, Integer> byAgent = new ConcurrentHashMap<>();
    private final float[] x;
    private final float[] y;
    private final float[] z;
    private final boolean[] placed;
    private final DistanceBands bands;
    private final Circle area;
    private volatile boolean measuring;

    Fleet(int size, DistanceBands bands, Circle area) {
        this.x = new float[size];
        this.y = new float[size];
        this.z = new float[size];
        this.placed = new boolean[size];
        this.bands = bands;
        this.area = area;
    }

    int size() {
        return x.length;
    }

    DistanceBands bands() {
        return bands;
    }

    Circle area() {
        return area;
    }

    void name(int avatar, UUID agent) {
        byAgent.put(agent, avatar);
    }

    /** The number of an agent, or {@link #STRANGER}. */
    int number(UUID agent) {
        return byAgent.getOrDefault(agent, STRANGER);
    }

    void place(int avatar, float atX, float atY, float atZ) {
        x[avatar] = atX;
        y[avatar] = atY;
        z[avatar] = atZ;
        placed[avatar] = true;
    }

    void gone(int avatar) {
        placed[avatar] = false;
    }

    boolean isPlaced(int avatar) {
        return placed[avatar];
    }

    float x(int avatar) {
        return x[avatar];
    }

    float y(int avatar) {
        return y[avatar];
    }

    float z(int avatar) {
        return z[avatar];
    }

    /** The band of the distance from an avatar to a point. */
    int band(int avatar, float toX, float toY, float toZ) {
        var dx = x[avatar] - toX;
        var dy = y[avatar] - toY;
        var dz = z[avatar] - toZ;
        return bands.of(dx * dx + dy * dy + dz * dz);
    }

    boolean measuring() {
        return measuring;
    }

    void measuring(boolean now) {
        measuring = now;
    }
}
