// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.util.Arrays;
import java.util.Optional;

/** How mature what a user sees may be, in order. */
public enum Access {
    GENERAL("PG"),
    MODERATE("M"),
    ADULT("A");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** As viewers write it. */
    public String word() {
        return word;
    }

    static Optional<Access> parse(String word) {
        return Arrays.stream(values())
                .filter(access -> access.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    Access atMost(Access limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
