// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Uploads a new asset and puts an item for it into a folder of the agent's. */
final class NewFileAgentInventory implements Capability {
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_DESCRIPTION = 127;

    /** What may be uploaded this way, with the inventory type of its items by name. */
    private static final Map<AssetKind, Integer> KINDS = Map.of(
            AssetKind.TEXTURE, 0,
            AssetKind.SOUND, 1,
            AssetKind.NOTECARD, 7,
            AssetKind.SCRIPT, 10,
            AssetKind.ANIMATION, 19,
            AssetKind.GESTURE, 20);

    private static final int SNAPSHOT = 15;

    private final AssetService assets;
    private final InventoryService inventory;
    private final InstantSource clock;

    NewFileAgentInventory(AssetService assets, InventoryService inventory, InstantSource clock) {
        this.assets = assets;
        this.inventory = inventory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "NewFileAgentInventory";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var in = LlsdAnswer.struct(call);
        var kind = AssetKind.named(LlsdMembers.text(in, "asset_type"));
        var inventoryType = kind.flatMap(known -> Optional.ofNullable(KINDS.get(known)));
        if (inventoryType.isEmpty()) {
            return LlsdAnswer.failed("This simulator takes no uploads of that kind.");
        }
        var folder = new FolderId(LlsdMembers.id(in, "folder_id"));
        if (inventory.folder(session.agent(), folder).isEmpty()) {
            return LlsdAnswer.failed("There is no such folder in your inventory.");
        }
        var type = LlsdMembers.text(in, "inventory_type").equals("snapshot") ? SNAPSHOT : inventoryType.get();
        return session.uploads().expect(data -> store(session, in, new Place(kind.get(), type, folder), data));
    }

    private record Place(AssetKind kind, int inventoryType, FolderId folder) {}

    private Answer store(CapsSession session, Llsd.Struct in, Place place, Octets data) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var agent = session.agent();
        var name = shortened(LlsdMembers.text(in, "name"), LONGEST_NAME);
        var metadata = AssetMetadata.permanent(AssetId.random(), name, place.kind.type(), agent.toString(), now);
        var asset = assets.store(new Asset(metadata, data));
        var permissions = new ItemPermissions(
                ItemPermissions.ALL,
                ItemPermissions.ALL,
                LlsdMembers.integer(in, "everyone_mask", 0) & ItemPermissions.ALL,
                LlsdMembers.integer(in, "group_mask", 0) & ItemPermissions.ALL,
                LlsdMembers.integer(in, "next_owner_mask", ItemPermissions.ALL) & ItemPermissions.ALL);
        var item = new InventoryItem(
                ItemId.random(),
                agent,
                place.folder,
                name,
                shortened(LlsdMembers.text(in, "description"), LONGEST_DESCRIPTION),
                asset,
                place.kind.type(),
                place.inventoryType,
                agent.toString(),
                "",
                now,
                permissions,
                GroupId.ZERO,
                false,
                0,
                0,
                0);
        if (!inventory.addItem(item)) {
            return LlsdAnswer.failed("The folder is no longer in your inventory.");
        }
        return LlsdAnswer.asStock(new LlsdStruct()
                .put("new_asset", asset.toString())
                .put("new_inventory_item", item.id().value())
                .put("state", "complete")
                .put("new_next_owner_mask", permissions.next())
                .put("new_group_mask", permissions.group())
                .put("new_everyone_mask", permissions.everyone())
                .put("inventory_item_flags", 0)
                .build());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
