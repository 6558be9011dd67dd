// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import java.util.Optional;
import java.util.stream.Stream;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.inventory.LibraryOwner;

/**
 * Finds assets for those who may have them. Kinds that are public are for everyone who knows an id. The others are for
 * those who own an item of it or find one in the library: a notecard if they may copy it, a script if they may copy and
 * change it. Objects are no matter for viewers. Blocks.
 */
final class TransferSource {
    private final AssetService assets;
    private final InventoryService inventory;

    TransferSource(AssetService assets, InventoryService inventory) {
        this.assets = assets;
        this.inventory = inventory;
    }

    /**
     * An answer.
     *
     * @param status OK, or why there are no data
     */
    record Found(TransferStatus status, Octets data) {
        static Found no(TransferStatus status) {
            return new Found(status, Octets.EMPTY);
        }
    }

    Found find(AgentId agent, Wanted wanted) {
        return switch (wanted) {
            case Wanted.ByAsset(var id) ->
                assets.find(id)
                        .map(asset -> isPublic(asset) ? found(asset) : Found.no(TransferStatus.FORBIDDEN))
                        .orElse(Found.no(TransferStatus.NOT_FOUND));
            case Wanted.ByItem item -> byItem(agent, item);
        };
    }

    private Found byItem(AgentId agent, Wanted.ByItem wanted) {
        var item = Stream.of(agent, LibraryOwner.ID)
                .map(owner -> inventory.item(owner, wanted.item()))
                .flatMap(Optional::stream)
                .findFirst();
        if (item.isEmpty() || item.get().isLink() || item.get().asset().isZero()) {
            return Found.no(TransferStatus.NOT_FOUND);
        }
        if (!wanted.asset().isZero() && !wanted.asset().equals(item.get().asset())) {
            return Found.no(TransferStatus.FORBIDDEN);
        }
        if (!readable(item.get())) {
            return Found.no(TransferStatus.FORBIDDEN);
        }
        // an item may claim any type for its asset; what counts is what the asset is
        var type = item.get().assetType();
        return assets.find(item.get().asset())
                .map(asset -> asset.metadata().type() == type ? found(asset) : Found.no(TransferStatus.FORBIDDEN))
                .orElse(Found.no(TransferStatus.NOT_FOUND));
    }

    private static boolean readable(InventoryItem item) {
        var allowed = item.permissions().current();
        return switch (AssetKind.of(item.assetType()).orElse(AssetKind.OBJECT)) {
            case OBJECT -> false;
            case NOTECARD -> has(allowed, ItemPermissions.COPY);
            case SCRIPT -> has(allowed, ItemPermissions.COPY | ItemPermissions.MODIFY);
            default -> true;
        };
    }

    private static boolean has(int allowed, int wanted) {
        return (allowed & wanted) == wanted;
    }

    private static boolean isPublic(Asset asset) {
        return AssetKind.of(asset.metadata().type()).filter(AssetKind::isPublic).isPresent();
    }

    private static Found found(Asset asset) {
        return new Found(TransferStatus.OK, asset.data());
    }
}
