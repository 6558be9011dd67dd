// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
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
import org.skerry.region.viewer.upload.Uploads;
import org.skerry.udp.message.CreateInventoryItem;

/** Makes an item: of what the viewer has uploaded, or with the content that its kind has at first. */
public final class CreateInventoryItemHandler implements ViewerHandler<CreateInventoryItem> {
    private static final UUID NO_TRANSACTION = new UUID(0, 0);
    private static final int CALLING_CARD = 2;

    /** Kinds whose flags say what part of them an item is: of the body, or of the sky. */
    private static final Set<AssetKind> WITH_PART = Set.of(AssetKind.CLOTHING, AssetKind.BODY_PART, AssetKind.SETTINGS);

    private final InventoryDesk desk;
    private final Uploads uploads;

    public CreateInventoryItemHandler(InventoryDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @Override
    public Class<CreateInventoryItem> message() {
        return CreateInventoryItem.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, CreateInventoryItem message) {
        var asked = message.inventoryBlock();
        var kind = AssetKind.of(asked.type());
        var card = asked.type() == CALLING_CARD;
        if ((kind.isEmpty() && !card) || kind.filter(AssetKind.OBJECT::equals).isPresent()) {
            viewer.send(Alerts.alert("Things of this kind cannot be made this way."));
        } else if (asked.transactionId().equals(NO_TRANSACTION)) {
            make(viewer, asked, kind.flatMap(known -> FirstContent.of(known, viewer, desk.region())), AssetId.ZERO);
        } else {
            uploads.whenStored(
                    viewer,
                    asked.transactionId(),
                    stored -> stored.filter(asset -> asset.type() == asked.type())
                            .ifPresentOrElse(
                                    asset -> make(viewer, asked, Optional.empty(), asset.id()),
                                    () -> viewer.send(Alerts.alert("The upload failed; the item was not made."))));
        }
    }

    private void make(
            Viewer viewer, CreateInventoryItem.InventoryBlock asked, Optional<Asset> first, AssetId uploaded) {
        var asset = first.map(content -> content.metadata().id()).orElse(uploaded);
        var item = item(viewer, asked, asset);
        desk.change(
                viewer,
                "new item",
                inventory -> {
                    first.ifPresent(inventory::store);
                    return inventory.add(item);
                },
                made -> viewer.send(made.map(there -> InventoryAnswers.created(
                                viewer.agent(), asked.transactionId(), there, asked.callbackId()))
                        .orElseGet(() -> Alerts.alert("There is no such folder; the item was not made."))));
    }

    private InventoryItem item(Viewer viewer, CreateInventoryItem.InventoryBlock asked, AssetId asset) {
        var agent = viewer.agent();
        return new InventoryItem(
                ItemId.random(),
                agent,
                new FolderId(asked.folderId()),
                ItemTexts.name(asked.name()),
                ItemTexts.description(asked.description()),
                asset,
                asked.type(),
                asked.invType(),
                agent.toString(),
                "",
                desk.region().clock().instant().truncatedTo(ChronoUnit.SECONDS),
                new ItemPermissions(
                        ItemPermissions.MAKER,
                        ItemPermissions.MAKER,
                        0,
                        0,
                        asked.nextOwnerMask() & ItemPermissions.MAKER),
                GroupId.ZERO,
                false,
                AssetKind.of(asked.type()).filter(WITH_PART::contains).isPresent() ? asked.wearableType() : 0,
                0,
                0);
    }
}
