// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What the grid's configuration says of regions.
 *
 * @param flagsByName flag bits for a region's name; zero for most
 * @param extraFeatures what simulators tell viewers of the grid
 */
public record GridSettings(ToIntFunction<String> flagsByName, Map<String, String> extraFeatures) {
    public GridSettings {
        extraFeatures = Map.copyOf(extraFeatures);
    }
}
