// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.asset.ItemSaves;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * Replaces the content of an item of the agent's: assets never change, so the item gets a new one. One capability per
 * kind of asset. With the grid away the viewer is told that what it saved is kept here.
 */
final class UpdateItemAsset implements Capability {
    private static final String NO_SUCH_ITEM = "There is no such item in your inventory that you may change.";
    private static final String KEPT =
            "The grid cannot be reached. This region has kept what you saved on its disk, and"
                    + " puts it into the item when the grid is back.";
    private static final String NOT_KEPT = "The grid cannot be reached, and nothing was stored. Save it again later.";

    private final String name;
    private final AssetKind kind;
    private final ItemSaves saves;

    UpdateItemAsset(String name, AssetKind kind, ItemSaves saves) {
        this.name = name;
        this.kind = kind;
        this.saves = saves;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var item = new ItemId(LlsdMembers.id(LlsdAnswer.struct(call), "item_id"));
        var target = new ItemSaves.Target(session.agent(), item, kind.type());
        return saves.isRefused(target)
                ? LlsdAnswer.failed(NO_SUCH_ITEM)
                : session.uploads().expect(data -> store(target, data));
    }

    private Answer store(ItemSaves.Target target, Octets data) {
        return switch (saves.save(target, data)) {
            case ItemSaves.Outcome.Saved(var asset) -> saved(target, asset);
            case ItemSaves.Outcome.Kept() -> LlsdAnswer.failed(KEPT);
            case ItemSaves.Outcome.Refused() -> LlsdAnswer.failed(NO_SUCH_ITEM);
            case ItemSaves.Outcome.NotKept() -> LlsdAnswer.failed(NOT_KEPT);
        };
    }

    private Answer saved(ItemSaves.Target target, AssetId asset) {
        var out = new LlsdStruct()
                .put("new_asset", asset.value())
                .put("new_inventory_item", target.item().value())
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
