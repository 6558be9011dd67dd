// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.SplittableRandom;

/**
 * Where an avatar wants to go: from one random point of a circle to the next, the same for the same seed. Metres and
 * radians, anti-clockwise from east. For one thread.
 */
final class Walk {
    private static final float NEAR = 2;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /** Where all walk. */
    record Circle(float x, float y, float radius) {}

    private final SplittableRandom random;
    private final Circle area;
    private float targetX;
    private float targetY;
    private long since;
    private boolean started;

    Walk(long seed, Circle area) {
        this.random = new SplittableRandom(seed);
        this.area = area;
    }

    /** The heading from here; takes another goal when this one is reached, or cannot be. */
    float heading(float x, float y, long now) {
        var dx = targetX - x;
        var dy = targetY - y;
        if (!started || now - since > PATIENCE_NANOS || dx * dx + dy * dy < NEAR * NEAR) {
            choose(now);
            dx = targetX - x;
            dy = targetY - y;
        }
        return (float) Math.atan2(dy, dx);
    }

    private void choose(long now) {
        var angle = random.nextDouble(2 * Math.PI);
        var distance = area.radius() * Math.sqrt(random.nextDouble());
        targetX = (float) (area.x() + distance * Math.cos(angle));
        targetY = (float) (area.y() + distance * Math.sin(angle));
        since = now;
        started = true;
    }
}
