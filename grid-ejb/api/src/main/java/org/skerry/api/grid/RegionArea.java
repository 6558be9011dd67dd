// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

/**
 * A rectangle of the grid, in metres from its south-west corner. Positions are multiples of {@link #CELL}.
 *
 * @param x west edge
 * @param y south edge
 * @param sizeX extent to the east, a multiple of {@link #CELL}
 * @param sizeY extent to the north
 */
public record RegionArea(int x, int y, int sizeX, int sizeY) {
    /** Edge of a grid cell, and of the classic region, in metres. */
    public static final int CELL = 256;

    /** The protocol's name of the place: x in the high 32 bits, y in the low, both in metres. */
    public long handle() {
        return ((long) x << 32) | (y & 0xFFFF_FFFFL);
    }

    public boolean overlaps(RegionArea other) {
        return x < other.x + other.sizeX && other.x < x + sizeX && y < other.y + other.sizeY && other.y < y + sizeY;
    }

    /** Whether the two touch at an edge or a corner, or overlap. */
    public boolean touches(RegionArea other) {
        return x <= other.x + other.sizeX && other.x <= x + sizeX && y <= other.y + other.sizeY && other.y <= y + sizeY;
    }

    /** Whether the point, in grid metres, lies inside; west and south edges belong to the region. */
    public boolean contains(int pointX, int pointY) {
        return pointX >= x && pointX < x + sizeX && pointY >= y && pointY < y + sizeY;
    }
}
