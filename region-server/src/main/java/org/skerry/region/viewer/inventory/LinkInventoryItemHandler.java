// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.LinkInventoryItem;

/** Makes a link to an item or a folder, as outfits are made of. */
public final class LinkInventoryItemHandler implements ViewerHandler<LinkInventoryItem> {
    private final InventoryDesk desk;

    public LinkInventoryItemHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<LinkInventoryItem> message() {
        return LinkInventoryItem.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, LinkInventoryItem message) {
        var asked = message.inventoryBlock();
        if (asked.type() != InventoryItem.LINK && asked.type() != InventoryItem.FOLDER_LINK) {
            viewer.send(Alerts.alert("This is no link."));
            return;
        }
        var link = link(viewer, asked);
        desk.change(
                viewer,
                "new link",
                inventory -> pointsAtSomething(inventory, link) ? inventory.add(link) : Optional.<InventoryItem>empty(),
                made -> viewer.send(made.map(item -> InventoryAnswers.created(
                                viewer.agent(), asked.transactionId(), item, asked.callbackId()))
                        .orElseGet(() -> Alerts.alert("What the link should point at is not in your inventory."))));
    }

    private static boolean pointsAtSomething(AgentInventory inventory, InventoryItem link) {
        var target = link.asset().value();
        return link.assetType() == InventoryItem.LINK
                ? inventory
                        .find(new ItemId(target))
                        .filter(item -> !item.isLink())
                        .isPresent()
                : inventory.content(new FolderId(target)).isPresent();
    }

    private InventoryItem link(Viewer viewer, LinkInventoryItem.InventoryBlock asked) {
        var agent = viewer.agent();
        return new InventoryItem(
                ItemId.random(),
                agent,
                new FolderId(asked.folderId()),
                ItemTexts.name(asked.name()),
                ItemTexts.description(asked.description()),
                new AssetId(asked.oldItemId()),
                asked.type(),
                asked.invType(),
                agent.toString(),
                "",
                desk.region().clock().instant().truncatedTo(ChronoUnit.SECONDS),
                new ItemPermissions(ItemPermissions.MAKER, ItemPermissions.MAKER, 0, 0, ItemPermissions.MAKER),
                GroupId.ZERO,
                false,
                0,
                0,
                0);
    }
}
