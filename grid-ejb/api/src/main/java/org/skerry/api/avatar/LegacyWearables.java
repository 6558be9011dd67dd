// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Appearances as they were stored before a type could have several layers: {@code BodyItem}, {@code BodyAsset},
 * {@code SkinItem} and so on (robust-wire section 8). Grids that are taken over have them.
 */
public final class LegacyWearables {
    /** By number of the wearables' type. */
    private static final List<String> TYPES = List.of(
            "Body",
            "Skin",
            "Hair",
            "Eyes",
            "Shirt",
            "Pants",
            "Shoes",
            "Socks",
            "Jacket",
            "Gloves",
            "UnderShirt",
            "UnderPants",
            "Skirt");

    private static final String LAYERED = "Wearable ";
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private LegacyWearables() {}

    /** The values with the old keys said in the new way too; as they are if they have the new ones. */
    public static Map<String, String> translated(Map<String, String> values) {
        if (values.keySet().stream().anyMatch(key -> key.startsWith(LAYERED))) {
            return values;
        }
        var all = new LinkedHashMap<>(values);
        for (var type = 0; type < TYPES.size(); type++) {
            var item = values.getOrDefault(TYPES.get(type) + "Item", NONE);
            var asset = values.getOrDefault(TYPES.get(type) + "Asset", NONE);
            if (!item.isEmpty() && !item.equals(NONE)) {
                all.put(LAYERED + type + ":0", item + ":" + asset);
            }
        }
        return all;
    }
}
