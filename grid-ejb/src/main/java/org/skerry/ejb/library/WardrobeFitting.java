// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemPermissions;

/**
 * Dresses a new user, who would be a cloud otherwise: copies of the library's wearables in Body Parts and Clothing, links
 * to them in Current Outfit, and an appearance that wears them.
 */
final class WardrobeFitting {
    private static final System.Logger LOG = System.getLogger(WardrobeFitting.class.getName());

    /** The inventory type of everything that can be put on, and of links to it. */
    private static final int WEARABLE = 18;

    private final InventoryService inventory;
    private final AvatarService avatars;

    WardrobeFitting(InventoryService inventory, AvatarService avatars) {
        this.inventory = inventory;
        this.avatars = avatars;
    }

    /** Dresses one user; a second time it finds nothing to do. */
    void dress(AgentId user) {
        inventory.createUserInventory(user);
        var outfit = inventory.folderForType(user, FolderTypes.CURRENT_OUTFIT);
        var worn = new ArrayList<InventoryItem>();
        for (var original : wearables()) {
            var folder = inventory.folderForType(user, original.assetType());
            if (folder.isPresent()) {
                var copy = copy(original, user, folder.get().id());
                add(copy);
                outfit.ifPresent(into -> add(link(copy, into.id())));
                worn.add(copy);
            }
        }
        if (avatars.find(user).isEmpty()) {
            avatars.store(user, DefaultAppearance.wearing(worn));
        }
    }

    /**
     * What a new user wears; body part and clothing are types of assets and of folders alike. Outfits are folders of no
     * type, with the same things once more.
     */
    private static List<InventoryItem> wearables() {
        var library = Library.shipped();
        var types = library.folders().stream().collect(Collectors.toMap(InventoryFolder::id, InventoryFolder::type));
        return library.items().stream()
                .filter(item -> item.inventoryType() == WEARABLE)
                .filter(item -> Objects.equals(types.get(item.folder()), item.assetType()))
                .toList();
    }

    private void add(InventoryItem item) {
        var there = inventory.item(item.owner(), item.id()).isPresent();
        if (!there && !inventory.addItem(item)) {
            LOG.log(System.Logger.Level.WARNING, "wearable refused: agent={0} item={1}", item.owner(), item.id());
        }
    }

    private static InventoryItem copy(InventoryItem original, AgentId user, FolderId folder) {
        return item(
                derived(user, original.id(), "copy"), user, folder, original.asset(), original.assetType(), original);
    }

    private static InventoryItem link(InventoryItem target, FolderId outfit) {
        return item(
                derived(target.owner(), target.id(), "link"),
                target.owner(),
                outfit,
                new AssetId(target.id().value()),
                InventoryItem.LINK,
                target);
    }

    private static InventoryItem item(
            ItemId id, AgentId owner, FolderId folder, AssetId asset, int assetType, InventoryItem like) {
        return new InventoryItem(
                id,
                owner,
                folder,
                like.name(),
                assetType == InventoryItem.LINK ? "" : like.description(),
                asset,
                assetType,
                like.inventoryType(),
                like.creatorId(),
                "",
                like.created(),
                ItemPermissions.FULL,
                GroupId.ZERO,
                false,
                like.flags(),
                0,
                0);
    }

    /** The same user gets the same id for the same thing, so that doing it twice makes nothing twice. */
    private static ItemId derived(AgentId user, ItemId from, String role) {
        var name = role + ":" + user + ":" + from;
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
