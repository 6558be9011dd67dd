// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.id.AssetId;

/**
 * A content that is not as it should be.
 *
 * @param asset one of those that have it
 * @param length that it should have, in bytes
 */
public record Finding(ContentHash hash, Problem problem, AssetId asset, long length) {
    /** What is wrong with it. */
    public enum Problem {
        /** No store has it, or not all of it. */
        MISSING,
        /** Its bytes are not those that were stored. */
        CORRUPT;

        /** In lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By its word; empty for what is none. */
        public static Optional<Problem> named(String word) {
            return Arrays.stream(values())
                    .filter(problem -> problem.word().equals(word))
                    .findFirst();
        }

        static Problem of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
