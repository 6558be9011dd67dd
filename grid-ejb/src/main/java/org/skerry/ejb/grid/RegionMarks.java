// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.grid.GridRegion;
import org.skerry.ejb.persistence.Folded;

/** What the configuration says of single regions, by their name with underscores for blanks, or else by their id. */
final class RegionMarks<T> {
    private final Map<String, T> marks = new HashMap<>();

    void put(String nameOrId, T mark) {
        marks.put(key(nameOrId), mark);
    }

    Optional<T> find(GridRegion region) {
        return Optional.ofNullable(marks.get(key(region.name())))
                .or(() -> Optional.ofNullable(marks.get(key(region.id().toString()))));
    }

    static String key(String nameOrId) {
        return Folded.of(nameOrId.strip()).replace(' ', '_');
    }
}
