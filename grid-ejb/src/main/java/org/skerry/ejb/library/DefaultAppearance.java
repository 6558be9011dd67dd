// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.inventory.InventoryItem;

/** The stored appearance of one who wears the default wardrobe. */
final class DefaultAppearance {
    /** Metres, as the default shape comes out. */
    private static final String HEIGHT = "1.74";

    private static final String VISUAL_PARAMS = TabbedText.lines("visual-params.tsv").stream()
            .map(line -> line.get(1))
            .collect(Collectors.joining(","));

    private DefaultAppearance() {}

    /** Appearance in these wearables, at most one of a type. */
    static AvatarData wearing(List<InventoryItem> worn) {
        var values = new LinkedHashMap<String, String>();
        values.put(AvatarData.AVATAR_TYPE, "1");
        values.put("Serial", "1");
        values.put("AvatarHeight", HEIGHT);
        for (var item : worn) {
            values.put("Wearable " + (item.flags() & 0xFF) + ":0", item.id() + ":" + item.asset());
        }
        values.put("VisualParams", VISUAL_PARAMS);
        return new AvatarData(values);
    }
}
