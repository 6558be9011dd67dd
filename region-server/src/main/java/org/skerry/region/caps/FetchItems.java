// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayList;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Single items by id: {@code FetchInventory2} and {@code FetchLib2}. Unknown ones are left out. */
final class FetchItems implements Capability {
    private static final int MOST_ITEMS = 1000;

    private final String name;
    private final InventoryService inventory;
    private final InventoryOwners owners;

    FetchItems(String name, InventoryService inventory, InventoryOwners owners) {
        this.name = name;
        this.inventory = inventory;
        this.owners = owners;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var items = new ArrayList<Llsd>();
        for (var asked : LlsdMembers.structs(LlsdAnswer.struct(call), "items", MOST_ITEMS)) {
            var item = new ItemId(LlsdMembers.id(asked, "item_id"));
            owners.first(session, LlsdMembers.id(asked, "owner_id"), owner -> inventory.item(owner, item))
                    .ifPresent(found -> items.add(InventoryLlsd.item(found)));
        }
        return LlsdAnswer.of(new LlsdStruct()
                .put("agent_id", session.agent().value())
                .put("items", new Llsd.Array(items))
                .build());
    }
}
