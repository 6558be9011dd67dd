// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import org.skerry.api.math.Quaternion;

/**
 * A rotation as the wire carries it: x, y and z of the unit quaternion whose w is not negative. Kept as the three
 * floats received, so that passing one on changes no bit.
 */
public record PackedRotation(float x, float y, float z) {
    public static final PackedRotation IDENTITY = new PackedRotation(0, 0, 0);

    public static PackedRotation of(Quaternion rotation) {
        var turned = rotation.canonical();
        return new PackedRotation(turned.x(), turned.y(), turned.z());
    }

    public Quaternion toQuaternion() {
        return Quaternion.fromXyz(x, y, z);
    }
}
