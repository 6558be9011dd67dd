// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.Arrays;
import java.util.Locale;
import org.skerry.api.grid.RegionFlag;

/**
 * Flags as operators write them: {@code PERSISTENT, FALLBACK_REGION} or in the way of ROBUST's files
 * {@code Persistent, FallbackRegion}, apart by commas or blanks. A minus before one takes away what stood before it.
 */
record RegionFlagWords(int set, int cleared) {
    static final RegionFlagWords NONE = new RegionFlagWords(0, 0);

    /** @throws IllegalStateException for a flag that there is not, or that is not the operator's to give */
    static RegionFlagWords parse(String key, String value) {
        var words = NONE;
        for (var word : value.split("[,\\s]+")) {
            if (!word.isEmpty()) {
                var bit = flag(key, value, word.replaceFirst("^[+-]", "")).bit();
                words = word.startsWith("-")
                        ? new RegionFlagWords(words.set & ~bit, words.cleared | bit)
                        : new RegionFlagWords(words.set | bit, words.cleared & ~bit);
            }
        }
        return words;
    }

    /** The bits with these words said over them. */
    int over(int bits) {
        return (bits & ~cleared) | set;
    }

    private static RegionFlag flag(String key, String value, String word) {
        return Arrays.stream(RegionFlag.values())
                .filter(flag -> plain(flag.name()).equals(plain(word)))
                .filter(flag -> flag != RegionFlag.REGION_ONLINE && flag != RegionFlag.RESERVATION)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " is '" + value + "', but " + word
                        + " is no flag to give to a region: use some of " + Arrays.toString(RegionFlag.values())
                        + " but REGION_ONLINE and RESERVATION, separated by commas."));
    }

    private static String plain(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
