// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

/**
 * Ids in hexadecimal digits of either case: 32 of them in a row, or 8, 4, 4, 4 and 12 with hyphens between. What stands
 * before and after does not matter. Not thread-safe.
 */
final class HexIds {
    private static final int ALL = 32;
    private static final int FIRST = 8;
    private static final int LAST = 12;
    /** Lengths of the three groups in the middle, as {@link #groups} keeps them. */
    private static final int MIDDLE = 0x040404;

    private static final int MIDDLE_MASK = 0xFFFFFF;
    private static final int LONGEST = 0xFF;

    private final IdScanner.Halves found;
    /** The last 32 digits, hyphens left out. */
    private long high;

    private long low;
    /** Digits since the last hyphen or other character. */
    private int group;
    /** Lengths of the four groups before, a byte for each, the latest lowest. */
    private int groups;

    HexIds(IdScanner.Halves found) {
        this.found = found;
    }

    void accept(int character) {
        var digit = Character.digit(character, 16);
        if (digit >= 0 && character < 0x80) {
            high = high << 4 | low >>> 60;
            low = low << 4 | digit;
            group = Math.min(group + 1, LONGEST);
            if (group >= ALL || isLastOfFive()) {
                found.accept(high, low);
            }
        } else {
            groups = character == '-' ? groups << 8 | group : 0;
            group = 0;
        }
    }

    private boolean isLastOfFive() {
        return group == LAST && (groups & MIDDLE_MASK) == MIDDLE && groups >>> 24 >= FIRST;
    }
}
