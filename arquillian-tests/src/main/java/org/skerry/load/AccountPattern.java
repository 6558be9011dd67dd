// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.IllegalFormatException;
import java.util.Locale;
import org.skerry.api.account.UserName;

/**
 * Which accounts log in: names and password with a place for a number, in the form of {@link String#format}, such as
 * {@code Bot%d} or {@code Bot%03d}; a part without such a place is the same for all.
 */
public record AccountPattern(String first, String last, String password) {
    /** One of them. */
    public record Account(UserName name, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /**
     * The account of a number.
     *
     * @throws IllegalArgumentException if a part takes something else than one number
     */
    public Account account(int number) {
        var name = new UserName(fill(first, number), fill(last, number));
        return new Account(name, fill(password, number));
    }

    private static String fill(String part, int number) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            return String.format(Locale.ROOT, part, number);
        } catch (IllegalFormatException odd) {
            throw new IllegalArgumentException(
                    part + " is no pattern: write the number's place as %d and a percent sign as %%", odd);
        }
    }
}
