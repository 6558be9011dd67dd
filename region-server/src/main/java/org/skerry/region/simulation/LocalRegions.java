// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.api.id.RegionId;
import org.skerry.region.door.RegionDoor;

/** The regions that this process runs. Thread-safe. */
public final class LocalRegions {
    private final Map<RegionId, RegionDoor> byId = new ConcurrentHashMap<>();

    public void add(RegionDoor door) {
        byId.put(door.settings().id(), door);
    }

    public void remove(RegionId id) {
        byId.remove(id);
    }

    public Collection<RegionDoor> all() {
        return byId.values();
    }

    Optional<RegionDoor> find(RegionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The region that covers a point in grid metres. */
    Optional<RegionDoor> findByPosition(int x, int y) {
        return byId.values().stream()
                .filter(door -> door.settings().area().contains(x, y))
                .findFirst();
    }
}
