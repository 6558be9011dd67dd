// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.gesture;

import java.util.List;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ItemId;
import org.skerry.region.viewer.RegionContext;

/** Switches gestures of an agent's inventory, where the flag outlasts the session. Region's thread. */
public final class GestureSwitch {
    private static final int GESTURE = 21;
    private static final int ACTIVE = 1;

    private final RegionContext region;
    private long writes;

    public GestureSwitch(RegionContext region) {
        this.region = region;
    }

    /** What is no gesture of this agent's own is left alone. */
    void set(AgentId agent, List<UUID> items, boolean active) {
        var ids = items.stream().map(ItemId::new).distinct().toList();
        if (ids.isEmpty()) {
            return;
        }
        writes++;
        region.background().keep(agent, "gestures " + writes, () -> write(agent, ids, active));
    }

    /** Blocks. */
    private void write(AgentId agent, List<ItemId> ids, boolean active) {
        var inventory = region.services().inventory();
        for (var item : inventory.items(agent, ids)) {
            var flags = active ? item.flags() | ACTIVE : item.flags() & ~ACTIVE;
            if (item.assetType() == GESTURE && flags != item.flags()) {
                inventory.updateItem(item.withFlags(flags));
            }
        }
    }
}
