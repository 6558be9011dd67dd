// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

/** The shape of the ground. */
public interface Ground {
    /** Metres at any place, in region-local metres; finite, beyond the border too. */
    float heightAt(float x, float y);

    /** A number that is another one after each change of the shape. */
    default int changes() {
        return 0;
    }
}
