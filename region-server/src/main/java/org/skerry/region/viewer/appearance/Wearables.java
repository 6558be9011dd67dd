// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.skerry.api.avatar.AvatarData;
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
    private static final int LAYERS = 5;

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
            var type = thing.wearableType();
            if (type >= 0 && type < TYPES && !item.isZero() && now.get(type).size() < LAYERS) {
                var asset = known.stream()
                        .filter(worn -> worn.item().equals(item))
                        .map(Wearable::asset)
                        .findFirst();
                now.get(type).add(new Wearable(item, asset.orElse(AssetId.ZERO)));
            }
        }
        return now;
    }

    /** Stores the appearance for the next session, beside what else is stored. */
    static void keep(RegionContext region, Avatar avatar) {
        var id = avatar.id();
        var look = avatar.appearance();
        region.background().keep(id, "appearance", () -> {
            var avatars = region.services().avatars();
            var before = avatars.find(id).map(AvatarData::values).orElse(Map.of());
            avatars.store(id, StoredAppearance.write(look, before));
        });
    }
}
