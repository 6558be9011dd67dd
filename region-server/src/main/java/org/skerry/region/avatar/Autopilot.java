// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;

/** The way to a place that a viewer has named, on foot or in flight. Gives up where it gets no nearer. */
final class Autopilot {
    private static final float ARRIVED = 0.6f;
    private static final float SLOW_DOWN = 6;
    private static final float PATIENCE_SECONDS = 3;

    private final Vector3 goal;
    private float nearest = Float.POSITIVE_INFINITY;
    private float seconds;

    Autopilot(Vector3 goal) {
        this.goal = goal;
    }

    /** Whether to go on from here. */
    boolean goesOn(Vector3 from, boolean flying, float passed) {
        var left = way(from, flying).length();
        seconds += passed;
        if (left < nearest - ARRIVED / 2) {
            nearest = left;
            seconds = 0;
        }
        return left > ARRIVED && seconds < PATIENCE_SECONDS;
    }

    Vector3 velocity(Vector3 from, boolean flying, boolean running) {
        var way = way(from, flying);
        var length = way.length();
        if (length == 0) {
            return Vector3.ZERO;
        }
        var cruise = Gait.WALK * (flying ? Gait.FLIGHT * Gait.UNHURRIED : running ? Gait.RUN : 1);
        return way.times(Math.min(cruise, Gait.WALK * Math.max(Gait.NUDGE, length / SLOW_DOWN * Gait.FLIGHT)) / length);
    }

    /** Looking to where it goes. */
    Quaternion heading(Vector3 from) {
        return Quaternion.aroundZ(Math.atan2(goal.y() - from.y(), goal.x() - from.x()))
                .canonical();
    }

    private Vector3 way(Vector3 from, boolean flying) {
        var way = goal.minus(from);
        return flying ? way : new Vector3(way.x(), way.y(), 0);
    }
}
