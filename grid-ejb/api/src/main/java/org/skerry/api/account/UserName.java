// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

/** First and last name, as shown; compared without regard to case by the services. */
public record UserName(String first, String last) {
    /** The longest of either. */
    public static final int MAX_LENGTH = 64;

    /** Whether both can be a name: 1 to 64 characters, no blanks or control characters among them. */
    public boolean isUsable() {
        return isUsable(first) && isUsable(last);
    }

    private static boolean isUsable(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && name.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }

    @Override
    public String toString() {
        return first + " " + last;
    }
}
