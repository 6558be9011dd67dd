// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import java.util.Locale;

/** Text as it is compared: the columns named {@code …_folded} hold this form and carry the indexes. */
public final class Folded {
    /** The escape character of {@link #prefixPattern}. */
    public static final char ESCAPE = '!';

    private Folded() {}

    public static String of(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A LIKE pattern for folded text that begins with this one; the text's own wildcards are taken literally. */
    public static String prefixPattern(String text) {
        return of(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
