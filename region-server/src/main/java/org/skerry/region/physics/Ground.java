// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

/** The shape of the ground, and the water above it. */
public interface Ground {
    /** Metres at any place, in region-local metres; finite, beyond the border too. */
    float heightAt(float x, float y);

    /** Up to where there is water, in metres. */
    default float waterHeight() {
        return Float.NEGATIVE_INFINITY;
    }

    /** A number that is another one after each change of either. */
    default int changes() {
        return 0;
    }
}
