// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads the keys that caches have in common, and numbers. */
final class CacheSettings {
    static final String LARGEST = "skerry.assets.cache.largest";
    private static final int DEFAULT_LARGEST = 128 * 1024;
    /** An item of memcached has 1 MB at most unless it is told otherwise. */
    private static final int MOST_LARGEST = 1_000_000;

    private CacheSettings() {}

    /** The largest asset that is kept, in bytes. */
    static int largest(Config config) {
        return number(config, LARGEST, DEFAULT_LARGEST, 1, MOST_LARGEST);
    }

    /**
     * A whole number within bounds.
     *
     * @throws IllegalStateException with key, value and remedy
     */
    static int number(Config config, String key, int otherwise, int least, int most) {
        var value = text(config, key).orElse(Integer.toString(otherwise));
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw new IllegalStateException(complaint(key, value, otherwise, least, most), notOne);
        }
        throw new IllegalStateException(complaint(key, value, otherwise, least, most));
    }

    static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String complaint(String key, String value, int otherwise, int least, int most) {
        return key + " is '" + value + "': write a number from " + least + " to " + most + ", or leave it out for "
                + otherwise + ".";
    }
}
