// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says of the stores.
 *
 * @param store where new assets go
 * @param readAlso where what it has not got may be, in the order of asking
 */
public record AssetStoreSettings(String store, List<String> readAlso, String cache) {
    public static final String STORE = "skerry.assets.store";
    public static final String READ_ALSO = "skerry.assets.read-also";
    public static final String CACHE = "skerry.assets.cache";
    static final String NO_CACHE = "none";
    private static final String DEFAULT_STORE = "file";

    /** Reads the names, which nobody has looked at yet. */
    public static AssetStoreSettings of(Config config) {
        return new AssetStoreSettings(
                value(config, STORE, DEFAULT_STORE),
                names(value(config, READ_ALSO, "")),
                value(config, CACHE, NO_CACHE));
    }

    private static String value(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise).strip();
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Refuses a name that nobody has.
     *
     * @throws IllegalStateException naming those that there are
     */
    public static void expect(String key, String value, Collection<String> known) {
        if (!known.contains(value)) {
            throw new IllegalStateException(key + " is '" + value + "': write one of " + new TreeSet<>(known) + ".");
        }
    }
}
