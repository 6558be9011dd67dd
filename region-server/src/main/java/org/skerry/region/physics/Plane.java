// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

/**
 * The plane that soles stand on: all places p with normal · p = distance, in region-local metres.
 *
 * @param x eastward part of the unit normal
 * @param y northward part
 * @param z upward part
 */
public record Plane(float x, float y, float z, float distance) {
    /** That of a body in the air, as captured updates tell it. */
    public static final Plane NONE = new Plane(0, 0, 0, 1);
}
