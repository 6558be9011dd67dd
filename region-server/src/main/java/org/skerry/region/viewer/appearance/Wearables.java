// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.simulation.PackedAppearance.Wearable;
import org.skerry.region.avatar.Appearance;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.avatar.StoredAppearance;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.AgentIsNowWearing;
import org.skerry.udp.message.AgentWearablesUpdate;
import org.skerry.udp.message.Message;

/** Things worn, in messages and in the store. */
final class Wearables {
    private static final int TYPES = 17;

    private Wearables() {}

    static Message update(Viewer viewer, Appearance appearance) {
        var worn = new ArrayList<AgentWearablesUpdate.WearableData>();
        for (var type = 0; type < Math.min(TYPES, appearance.wearables().size()); type++) {
            for (var thing : appearance.wearables().get(type)) {
                worn.add(new AgentWearablesUpdate.WearableData(
                        thing.item().value(), thing.asset().value(), type));
            }
        }
        return new AgentWearablesUpdate(
                new AgentWearablesUpdate.AgentData(
                        viewer.agent().value(), viewer.session().value(), appearance.serial()),
                worn);
    }

    /**
     * What is worn after a viewer named its items by type. It does not name assets: known ones are kept, the others
     * stay zero until inventory is asked.
     */
    static List<List<Wearable>> replaced(List<List<Wearable>> before, List<AgentIsNowWearing.WearableData> named) {
        var known = before.stream().flatMap(List::stream).toList();
        var now = new ArrayList<List<Wearable>>();
        for (var type = 0; type < TYPES; type++) {
            now.add(new ArrayList<>());
        }
        for (var thing : named) {
            var item = new ItemId(thing.itemId());
            if (thing.wearableType() >= 0 && thing.wearableType() < TYPES && !item.isZero()) {
                var asset = known.stream()
                        .filter(worn -> worn.item().equals(item))
                        .map(Wearable::asset)
                        .findFirst();
                now.get(thing.wearableType()).add(new Wearable(item, asset.orElse(AssetId.ZERO)));
            }
        }
        return now;
    }

    /** Stores the appearance for the next session. */
    static void keep(RegionContext region, Avatar avatar) {
        var id = avatar.id();
        var data = StoredAppearance.write(avatar.appearance());
        region.background()
                .keep(id, "appearance", () -> region.services().avatars().store(id, data));
    }
}
