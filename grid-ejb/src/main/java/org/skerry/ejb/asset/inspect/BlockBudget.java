// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

/** How much may be remembered of one image, so that a header of a few bytes does not fill the memory. Not thread-safe. */
final class BlockBudget {
    /** Code blocks and precincts: a square of 4096 with four channels has 16,384 blocks of the usual 64 by 64. */
    static final int MOST = 1 << 16;

    /** A square of 4096 with four channels may have 255 layers; encoders make ten or so. */
    private static final int MOST_VISITS = 1 << 22;

    private long left = MOST;

    void take(long count) throws UnreadImageException {
        if (count > left) {
            throw new UnreadImageException("more than " + MOST + " code blocks");
        }
        left -= count;
    }

    /**
     * Looks whether all that is remembered can be gone through for each layer: packets of two bytes may lead through all blocks.
     *
     * @param layers of the image or a tile
     */
    void visit(int layers) throws UnreadImageException {
        if ((MOST - left) * layers > MOST_VISITS) {
            throw new UnreadImageException(layers + " layers of " + (MOST - left) + " code blocks");
        }
    }

    /** What a table of so many columns and rows takes, whose product may be too large for a number. */
    void take(long columns, long rows) throws UnreadImageException {
        if (columns > left || rows > left) {
            throw new UnreadImageException("more than " + MOST + " code blocks");
        }
        take(columns * rows);
    }
}
