// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.inventory;

import java.util.ArrayList;
import java.util.List;

/** Long lists, cut so that one request does not have more fields than servers take. */
final class Portions {
    private static final int SIZE = 1000;

    private Portions() {}

    static <T> List<List<T>> of(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += SIZE) {
            parts.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return parts;
    }
}
