// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

/** How much may be remembered of one image, so that a header of a few bytes does not fill the memory. Not thread-safe. */
final class BlockBudget {
    /** Code blocks and precincts: a square of 4096 with four channels has 16,384 blocks of the usual 64 by 64. */
    static final int MOST = 1 << 16;

    private long left = MOST;

    void take(long count) throws UnreadImageException {
        if (count > left) {
            throw new UnreadImageException("more than " + MOST + " code blocks");
        }
        left -= count;
    }

    /** What a table of so many columns and rows takes, whose product may be too large for a number. */
    void take(long columns, long rows) throws UnreadImageException {
        if (columns > left || rows > left) {
            throw new UnreadImageException("more than " + MOST + " code blocks");
        }
        take(columns * rows);
    }
}
