// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

/** Four floats: on the wire only the plane of CameraConstraint. */
public record Vector4(float x, float y, float z, float w) {
    public static final Vector4 ZERO = new Vector4(0, 0, 0, 0);
}
