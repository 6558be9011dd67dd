// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What simulators tell viewers of the grid (robust-wire section 3): what is configured for it, and else what the login and
 * the grid info tell of the same things, so that it need not be said twice.
 */
final class GridFeatures {
    static final String EXPLICIT = "skerry.grid.extra-features.";
    private static final String MAP = "map-server-url";

    /** The feature and where else it may stand. */
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private GridFeatures() {}

    private static Map<String, String> elsewhere() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("search-server-url", "skerry.login.search");
        keys.put(MAP, "skerry.login.map-server-url");
        keys.put("destination-guide-url", "skerry.login.destination-guide-url");
        keys.put("GridURL", "skerry.gridinfo.gatekeeper");
        keys.put("GridURLAlias", "skerry.gridinfo.gatekeeperalias");
        keys.put("GridName", "skerry.gridinfo.gridname");
        keys.put("GridNick", "skerry.gridinfo.gridnick");
        keys.put("GridStatus", "skerry.gridinfo.GridStatus");
        keys.put("GridStatusRSS", "skerry.gridinfo.GridStatusRSS");
        return keys;
    }

    static Iterable<String> keys() {
        return ELSEWHERE.values();
    }

    /** Only those that have a value; what may be exported is always told. */
    static Map<String, String> of(Map<String, String> values) {
        var features = new LinkedHashMap<String, String>();
        ELSEWHERE.forEach((feature, key) -> features.put(feature, values.getOrDefault(key, "")));
        features.put("ExportSupported", "true");
        values.forEach((key, value) -> {
            if (key.startsWith(EXPLICIT) && key.length() > EXPLICIT.length()) {
                features.put(key.substring(EXPLICIT.length()), value);
            }
        });
        // viewers put the tile's name straight behind it
        features.computeIfPresent(MAP, (_, url) -> url.isEmpty() || url.endsWith("/") ? url : url + "/");
        features.values().removeIf(String::isEmpty);
        return features;
    }
}
