// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.grid.RegionFlag;
import org.skerry.ejb.persistence.Folded;

/**
 * Reads {@link GridSettings}.
 *
 * <ul>
 *   <li>{@code skerry.grid.default-regions}: names, separated by commas, of the regions that logins go to which name no
 *       other place. Without any, they go to the online region nearest to the grid's middle.
 *   <li>{@code skerry.grid.region-flags.<name>}: flags of one region, separated by commas, such as
 *       {@code FALLBACK_REGION,PERSISTENT}; blanks in the name may be written as underscores.
 *   <li>{@code skerry.grid.extra-features.<key>}: what simulators tell viewers, such as {@code map-server-url}.
 * </ul>
 */
@ApplicationScoped
public class GridConfiguration {
    static final String DEFAULT_REGIONS = "skerry.grid.default-regions";
    static final String REGION_FLAGS = "skerry.grid.region-flags.";
    static final String EXTRA_FEATURES = "skerry.grid.extra-features.";

    @Inject
    Config config;

    @Produces
    GridSettings settings() {
        var keys = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith("skerry.grid."))
                .collect(Collectors.toMap(
                        key -> key,
                        key -> config.getOptionalValue(key, String.class).orElse("")));
        config.getOptionalValue(DEFAULT_REGIONS, String.class).ifPresent(names -> keys.put(DEFAULT_REGIONS, names));
        return read(keys);
    }

    /**
     * Reads the settings out of keys and values.
     *
     * @throws IllegalStateException for a flag that there is not
     */
    static GridSettings read(Map<String, String> values) {
        var defaults = new HashSet<String>();
        var flags = new HashMap<String, Integer>();
        var features = new HashMap<String, String>();
        values.forEach((key, value) -> {
            if (key.equals(DEFAULT_REGIONS)) {
                words(value).stream().map(GridConfiguration::nameKey).forEach(defaults::add);
            } else if (key.startsWith(REGION_FLAGS)) {
                flags.put(nameKey(key.substring(REGION_FLAGS.length())), bits(key, value));
            } else if (key.startsWith(EXTRA_FEATURES) && !value.isEmpty()) {
                features.put(key.substring(EXTRA_FEATURES.length()), value);
            }
        });
        return new GridSettings(
                name -> flags.getOrDefault(nameKey(name), 0)
                        | (defaults.contains(nameKey(name)) ? RegionFlag.DEFAULT_REGION.bit() : 0),
                features);
    }

    private static int bits(String key, String value) {
        var bits = 0;
        for (var word : words(value)) {
            try {
                bits |= RegionFlag.valueOf(word.toUpperCase(Locale.ROOT)).bit();
            } catch (IllegalArgumentException unknown) {
                throw new IllegalStateException(
                        key + " is '" + value + "', but " + word + " is no region flag: use some of "
                                + Arrays.toString(RegionFlag.values()) + ", separated by commas.",
                        unknown);
            }
        }
        return bits & ~RegionFlag.REGION_ONLINE.bit();
    }

    private static Set<String> words(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String nameKey(String name) {
        return Folded.of(name).replace(' ', '_');
    }
}
