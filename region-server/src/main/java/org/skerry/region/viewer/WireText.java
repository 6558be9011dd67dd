// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.nio.charset.StandardCharsets;
import org.skerry.api.binary.Octets;

/** Text from elsewhere on its way into a message's field. */
public final class WireText {
    private WireText() {}

    /**
     * The text with its NUL, never cut within a character.
     *
     * @param mostBytes with the NUL
     */
    public static Octets bounded(String text, int mostBytes) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < mostBytes) {
            return Octets.utf8z(text);
        }
        var end = mostBytes - 1;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Octets.utf8z(new String(bytes, 0, end, StandardCharsets.UTF_8));
    }
}
