// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.upload.StoredAsset;
import org.skerry.region.viewer.upload.Uploads;
import org.skerry.udp.message.UpdateInventoryItem;

/** Changes name, description, permissions for others and price of items, or gives them what was uploaded. */
public final class UpdateInventoryItemHandler implements ViewerHandler<UpdateInventoryItem> {
    private static final UUID NO_TRANSACTION = new UUID(0, 0);

    /** Those of a wearable's or a gesture's kind; the others tell of objects and are the region's. */
    private static final int OWN_FLAGS = 0xFF;

    private final InventoryDesk desk;
    private final Uploads uploads;

    public UpdateInventoryItemHandler(InventoryDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @Override
    public Class<UpdateInventoryItem> message() {
        return UpdateInventoryItem.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, UpdateInventoryItem message) {
        for (var asked : message.inventoryData()) {
            if (asked.transactionId().equals(NO_TRANSACTION)) {
                change(viewer, asked, Optional.empty());
            } else {
                uploads.whenStored(
                        viewer,
                        asked.transactionId(),
                        stored -> stored.ifPresentOrElse(
                                asset -> change(viewer, asked, stored),
                                () -> viewer.send(Alerts.alert("The upload failed; the item was not changed."))));
            }
        }
    }

    private void change(Viewer viewer, UpdateInventoryItem.InventoryData asked, Optional<StoredAsset> uploaded) {
        desk.change(
                viewer,
                "changed item",
                inventory -> inventory.update(new ItemId(asked.itemId()), item -> changed(item, asked, uploaded)),
                now -> now.ifPresentOrElse(
                        item -> answer(viewer, asked, item, uploaded.isPresent()),
                        () -> viewer.send(Alerts.alert("There is no such item in your inventory."))));
    }

    /** Nobody gives away more than they may do themselves, and only what may be modified gets another content. */
    private static InventoryItem changed(
            InventoryItem item, UpdateInventoryItem.InventoryData asked, Optional<StoredAsset> uploaded) {
        var before = item.permissions();
        var mayModify = (before.current() & ItemPermissions.MODIFY) != 0;
        var edit = item.edit()
                .name(ItemTexts.name(asked.name()))
                .description(ItemTexts.description(asked.description()))
                .permissions(new ItemPermissions(
                        before.base(),
                        before.current(),
                        asked.everyoneMask() & before.base(),
                        asked.groupMask() & before.base(),
                        asked.nextOwnerMask() & before.base()))
                .group(new GroupId(asked.groupId()))
                .flags((item.flags() & ~OWN_FLAGS) | (asked.flags() & OWN_FLAGS))
                .salePrice(Math.max(asked.salePrice(), 0))
                .saleType(asked.saleType());
        uploaded.filter(asset -> mayModify && asset.type() == item.assetType())
                .ifPresent(asset -> edit.asset(asset.id()));
        return edit.build();
    }

    /** Of a plain change the viewer knows; it is told what it cannot know and what did not turn out as it asked. */
    private static void answer(
            Viewer viewer, UpdateInventoryItem.InventoryData asked, InventoryItem item, boolean newContent) {
        var asAsked = item.permissions().everyone() == asked.everyoneMask()
                && item.permissions().group() == asked.groupMask()
                && item.permissions().next() == asked.nextOwnerMask()
                && item.name().equals(asked.name().text());
        if (newContent || asked.callbackId() != 0) {
            viewer.send(InventoryAnswers.created(viewer.agent(), asked.transactionId(), item, asked.callbackId()));
        } else if (!asAsked) {
            InventoryAnswers.updated(viewer.agent(), List.of(), List.of(item)).forEach(viewer::send);
        }
    }
}
