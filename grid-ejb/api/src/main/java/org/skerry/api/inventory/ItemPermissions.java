// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

/** The five permission masks of an item; bits as the protocol has them. */
public record ItemPermissions(int base, int current, int everyone, int group, int next) {
    public static final int TRANSFER = 0x2000;
    public static final int MODIFY = 0x4000;
    public static final int COPY = 0x8000;
    /** Bit 16: it may be brought out of the grid, by any of its owners. */
    public static final int EXPORT = 0x10000;

    public static final int MOVE = 0x80000;

    /** What the maker of a thing may do with it: transfer, modify, copy, export and move, as stock notes it. */
    public static final int MAKER = 0x9E000;

    /** All that can be allowed. */
    public static final int ALL = 0x7FFF_FFFF;

    public static final ItemPermissions FULL = new ItemPermissions(ALL, ALL, 0, 0, ALL);

    /** What another who is given the thing may do with it: no more than its owner allows the next, and nobody else. */
    public ItemPermissions forNextOwner() {
        var left = base & current & (next | MOVE);
        return new ItemPermissions(left, left, 0, 0, next & left);
    }
}
