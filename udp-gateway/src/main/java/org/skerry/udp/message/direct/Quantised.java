// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

/**
 * Numbers as 16-bit shares of a range around zero, cut off and not rounded, as stock simulators do (lludp section 10).
 * Zero becomes 32767, which is a little less; receivers take it for zero.
 */
final class Quantised {
    /** Metres per second, each way. */
    static final float VELOCITY = 128;

    /** Metres per second squared, each way. */
    static final float ACCELERATION = 64;

    /** Components of a unit quaternion. */
    static final float ROTATION = 1;

    /** Radians per second, each way. */
    static final float SPIN = 64;

    private static final int STEPS = 65_535;

    private Quantised() {}

    /** The sixteen bits for a value; what lies outside of the range becomes its end, no number its lower end. */
    static int bits(float value, float range) {
        var share = (Math.clamp(value, -range, range) + range) / (2 * range);
        return (int) (share * STEPS);
    }
}
