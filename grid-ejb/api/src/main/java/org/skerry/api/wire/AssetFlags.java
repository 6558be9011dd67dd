// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asset flags by name, separated by blanks; none is {@code Normal}. */
final class AssetFlags {
    private static final List<String> NAMES = List.of("Maptile", "Rewritable", "Collectable");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private AssetFlags() {}

    static String text(int flags) {
        var set = new ArrayList<String>();
        for (var bit = 0; bit < NAMES.size(); bit++) {
            if ((flags & (1 << bit)) != 0) {
                set.add(NAMES.get(bit));
            }
        }
        return set.isEmpty() ? "Normal" : String.join(" ", set);
    }

    /** Unknown names are ignored. */
    static int parse(String text) {
        var flags = 0;
        for (var name : BETWEEN.split(text.strip())) {
            var bit = NAMES.indexOf(name);
            if (bit >= 0) {
                flags |= 1 << bit;
            }
        }
        return flags;
    }
}
