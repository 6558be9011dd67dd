// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.skerry.connector.catalog.Keys;
import org.skerry.connector.upstream.UpstreamLimits;

/**
 * Which server of the grid has which service, where that is not the one behind {@code grid.private-uri} or {@code grid.public-uri},
 * and what each may cost.
 *
 * @param values of {@code grid.service.*}, {@code grid.connector.*} and {@code grid.modules.folder}, by whole keys
 * @param timeout of a call
 * @param lateBytes of changes that wait for a server that is away
 */
public record GridPlaces(Map<String, String> values, Duration timeout, UpstreamLimits limits, long lateBytes) {
    /** Before all keys. */
    public static final String PREFIX = "grid.";

    /** Everything in its usual place. */
    public static final GridPlaces USUAL = new GridPlaces(
            Map.of(), Duration.ofSeconds(30), UpstreamLimits.of(128, Duration.ofSeconds(10)), 256L << 20);

    public GridPlaces {
        values = Map.copyOf(values);
    }

    /** As the catalog of services reads them. */
    public Keys keys() {
        return new Keys(PREFIX, key -> Optional.ofNullable(values.get(key)));
    }
}
