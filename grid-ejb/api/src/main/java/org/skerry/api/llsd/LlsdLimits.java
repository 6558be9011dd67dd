// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

/**
 * What a reader of LLSD takes from a peer before it refuses.
 *
 * @param maxBytes of the serialized form
 * @param maxDepth of arrays and maps within each other
 * @param maxValues values of any kind, keys not counted
 */
public record LlsdLimits(int maxBytes, int maxDepth, int maxValues) {
    /** Enough for every message of the protocol, the largest being inventory fetches. */
    public static final LlsdLimits DEFAULT = new LlsdLimits(8 << 20, 48, 400_000);

    /** Refuses a serialized form that is too long before anything of it is read. */
    void checkLength(int length) {
        if (length > maxBytes) {
            throw new LlsdFormatException("longer than " + maxBytes + " bytes");
        }
    }

    /** Counts values and depth while one document is read. Not thread-safe. */
    final class Meter {
        private int values;

        void value(int depth) {
            if (++values > maxValues) {
                throw new LlsdFormatException("more than " + maxValues + " values");
            }
            if (depth > maxDepth) {
                throw new LlsdFormatException("nested deeper than " + maxDepth);
            }
        }
    }
}
