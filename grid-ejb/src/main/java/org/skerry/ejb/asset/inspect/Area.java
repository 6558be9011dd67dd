// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

/** A rectangle of points: from the first corner up to, not including, the second. */
record Area(long x0, long y0, long x1, long y1) {
    boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    /** The points of a grid that is wider by these steps. */
    Area over(long stepX, long stepY) {
        return new Area(ceilDiv(x0, stepX), ceilDiv(y0, stepY), ceilDiv(x1, stepX), ceilDiv(y1, stepY));
    }

    Area within(Area other) {
        return new Area(Math.max(x0, other.x0), Math.max(y0, other.y0), Math.min(x1, other.x1), Math.min(y1, other.y1));
    }

    static long ceilDiv(long value, long by) {
        return Math.ceilDiv(value, by);
    }

    /** How many cells of a grid of powers of two the points from one up to another touch. */
    static long cells(long from, long to, int power) {
        return to <= from ? 0 : ceilDiv(to, 1L << power) - (from >> power);
    }

    @Override
    public String toString() {
        return (x1 - x0) + "x" + (y1 - y0);
    }
}
