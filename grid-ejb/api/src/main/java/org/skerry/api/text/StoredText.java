// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.text;

/** What a text column can hold, the same for every database. */
public final class StoredText {
    private StoredText() {}

    /** Whether the text has at most so many characters and no NUL, which PostgreSQL does not take. */
    public static boolean fits(String text, int maxLength) {
        return text.length() <= maxLength && text.indexOf('\0') < 0;
    }

    /** As {@link #fits}, and without line breaks and other control characters: for parts of a line. */
    public static boolean fitsInLine(String text, int maxLength) {
        return text.length() <= maxLength && text.chars().noneMatch(c -> c < ' ' || c == 0x7F);
    }
}
