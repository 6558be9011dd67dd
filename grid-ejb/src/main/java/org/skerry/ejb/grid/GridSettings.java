// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skerry.api.grid.RegionPolicy;

/**
 * What the grid's configuration says of regions.
 *
 * @param policy who may enter, and with which flags
 * @param ownAddresses {@code host:port} under which the grid is reached, in lower case
 * @param extraFeatures what simulators tell viewers of the grid
 */
public record GridSettings(RegionPolicy policy, Set<String> ownAddresses, Map<String, String> extraFeatures) {
    public GridSettings {
        ownAddresses = Set.copyOf(ownAddresses);
        // every server of a grid tells them in one order
        extraFeatures = Collections.unmodifiableMap(new TreeMap<>(extraFeatures));
    }
}
