// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.binary.Octets;

/** Names and descriptions from viewers, made as long as viewers can show. */
final class ItemTexts {
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_DESCRIPTION = 127;

    private ItemTexts() {}

    static String name(Octets text) {
        return shortened(text.text(), LONGEST_NAME);
    }

    static String description(Octets text) {
        return shortened(text.text(), LONGEST_DESCRIPTION);
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** As on the wire; of nothing not even the terminator is sent. */
    static Octets toWire(String text) {
        return text.isEmpty() ? Octets.EMPTY : Octets.utf8z(text);
    }
}
