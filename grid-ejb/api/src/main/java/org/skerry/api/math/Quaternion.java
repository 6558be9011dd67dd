// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.math;

/**
 * A rotation as a unit quaternion. On the wire (LLQuaternion) only x, y and z of the form with w &ge; 0 are sent, so
 * {@link #fromXyz} is how a received one is completed.
 */
public record Quaternion(float x, float y, float z, float w) {
    public static final Quaternion IDENTITY = new Quaternion(0, 0, 0, 1);

    /** Completes a received rotation: w is the non-negative root of what is missing to length one. */
    public static Quaternion fromXyz(float x, float y, float z) {
        var rest = 1 - (double) x * x - (double) y * y - (double) z * z;
        return new Quaternion(x, y, z, rest > 0 ? (float) Math.sqrt(rest) : 0);
    }

    /** A turn about the vertical axis, in radians, counter-clockwise seen from above. */
    public static Quaternion aroundZ(double radians) {
        return new Quaternion(0, 0, (float) Math.sin(radians / 2), (float) Math.cos(radians / 2));
    }

    /** This rotation applied to a vector. */
    public Vector3 rotate(Vector3 v) {
        var tx = 2 * (y * v.z() - z * v.y());
        var ty = 2 * (z * v.x() - x * v.z());
        var tz = 2 * (x * v.y() - y * v.x());
        return new Vector3(
                v.x() + w * tx + (y * tz - z * ty),
                v.y() + w * ty + (z * tx - x * tz),
                v.z() + w * tz + (x * ty - y * tx));
    }

    /** The same rotation with w &ge; 0, as the wire wants it before w is left out. */
    public Quaternion canonical() {
        return w < 0 ? new Quaternion(-x, -y, -z, -w) : this;
    }

    public boolean isFinite() {
        return Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z) && Float.isFinite(w);
    }
}
