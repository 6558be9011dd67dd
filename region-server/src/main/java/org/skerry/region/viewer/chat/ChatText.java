// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import org.skerry.api.binary.Octets;

/** Text of users on its way to others. */
public final class ChatText {
    /** What the protocol's fields hold without the final NUL. */
    private static final int MOST_BYTES = 1023;

    private ChatText() {}

    /** The text up to its first NUL, no longer than viewers take, never cut within a character. */
    public static Octets bounded(Octets raw) {
        var end = 0;
        while (end < raw.length() && end < MOST_BYTES && raw.at(end) != 0) {
            end++;
        }
        if (end == MOST_BYTES && end < raw.length()) {
            while (end > 0 && (raw.at(end) & 0xC0) == 0x80) {
                end--;
            }
        }
        return Octets.utf8z(raw.slice(0, end).text());
    }
}
