// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * Replaces the content of an item of the agent's: assets never change, so the item gets a new one. One capability per
 * kind of asset.
 */
final class UpdateItemAsset implements Capability {
    private static final int MODIFY = 0x4000;

    private final String name;
    private final AssetKind kind;
    private final AssetService assets;
    private final InventoryService inventory;
    private final InstantSource clock;

    UpdateItemAsset(String name, AssetKind kind, AssetService assets, InventoryService inventory, InstantSource clock) {
        this.name = name;
        this.kind = kind;
        this.assets = assets;
        this.inventory = inventory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var id = new ItemId(LlsdMembers.id(LlsdAnswer.struct(call), "item_id"));
        return changeable(session, id).isEmpty()
                ? LlsdAnswer.failed("There is no such item in your inventory that you may change.")
                : session.uploads().expect(data -> store(session, id, data));
    }

    private Optional<InventoryItem> changeable(CapsSession session, ItemId id) {
        return inventory
                .item(session.agent(), id)
                .filter(item ->
                        item.assetType() == kind.type() && (item.permissions().current() & MODIFY) != 0);
    }

    private Answer store(CapsSession session, ItemId id, Octets data) {
        var item = changeable(session, id);
        if (item.isEmpty()) {
            return LlsdAnswer.failed("The item is no longer in your inventory.");
        }
        var metadata = AssetMetadata.permanent(
                AssetId.random(),
                item.get().name(),
                kind.type(),
                session.agent().toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var asset = assets.store(new Asset(metadata, data));
        if (!inventory.updateItem(item.get().withAsset(asset))) {
            return LlsdAnswer.failed("The item is no longer in your inventory.");
        }
        var out = new LlsdStruct()
                .put("new_asset", asset.value())
                .put("new_inventory_item", id.value())
                .put("state", "complete");
        if (kind == AssetKind.SCRIPT) {
            // viewers show these lines under the script's text
            out.put("compiled", false)
                    .put(
                            "errors",
                            new Llsd.Array(List.of(new Llsd.Text(
                                    "(0, 0) : The script is stored, but this simulator runs none yet."))));
        }
        return LlsdAnswer.asStock(out.build());
    }
}
