// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.Locale;

/** Distances between two avatars in classes: up to the first limit, up to the next, …, beyond the last. Metres. */
final class DistanceBands {
    private final float[] squared;
    private final float[] limits;

    /** @throws IllegalArgumentException unless the limits are positive and ascending */
    DistanceBands(float... limits) {
        this.limits = limits.clone();
        this.squared = new float[limits.length];
        var below = 0f;
        for (var i = 0; i < limits.length; i++) {
            if (!(limits[i] > below)) {
                throw new IllegalArgumentException("distances must be positive and ascending");
            }
            below = limits[i];
            squared[i] = below * below;
        }
    }

    int count() {
        return limits.length + 1;
    }

    /** The band of a distance of which this is the square. */
    int of(float distanceSquared) {
        var band = 0;
        while (band < squared.length && distanceSquared > squared[band]) {
            band++;
        }
        return band;
    }

    String name(int band) {
        if (limits.length == 0) {
            return "any distance";
        }
        return band == limits.length
                ? String.format(Locale.ROOT, "beyond %.0f m", limits[band - 1])
                : String.format(Locale.ROOT, "%.0f to %.0f m", band == 0 ? 0 : limits[band - 1], limits[band]);
    }

    /** As {@link #name}, for a key. */
    String key(int band) {
        return limits.length == 0
                ? "any"
                : band == limits.length
                        ? String.format(Locale.ROOT, "beyond%.0f", limits[band - 1])
                        : String.format(Locale.ROOT, "to%.0f", limits[band]);
    }
}
