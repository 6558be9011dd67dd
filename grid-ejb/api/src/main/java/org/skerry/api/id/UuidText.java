// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.Optional;
import java.util.UUID;

/**
 * The strict text form of a UUID. {@link UUID#fromString} also takes {@code 1-1-1-1-1}; peers must not get away with
 * that, since two texts would then name one thing.
 */
public final class UuidText {
    private static final int LENGTH = 36;

    private UuidText() {}

    /**
     * Reads exactly 8-4-4-4-12 hexadecimal digits.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static UUID parse(String text) {
        if (!hasForm(text)) {
            throw new IllegalArgumentException("not a UUID: " + abbreviated(text));
        }
        return UUID.fromString(text);
    }

    /** As {@link #parse}, but empty for anything that is not a UUID. */
    public static Optional<UUID> tryParse(String text) {
        if (!hasForm(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static boolean hasForm(String text) {
        return text.length() == LENGTH
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }

    private static String abbreviated(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
