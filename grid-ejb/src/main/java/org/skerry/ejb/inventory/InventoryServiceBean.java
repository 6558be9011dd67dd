// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemMove;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Folders and items in the grid's database. */
@Stateless
@Local(InventoryService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class InventoryServiceBean implements InventoryService {
    private static final int MAX_NAME = 255;
    private static final int MAX_TEXT = 1024;

    @Inject
    Transactions transactions;

    @Override
    public boolean createUserInventory(AgentId owner) {
        if (owner.isZero() || transactions.read(em -> isWhole(em, owner))) {
            return false;
        }
        return transactions.call(em -> {
            var folders = new FolderRepository(em);
            var known = folders.withRole(owner, FolderTypes.ROOT);
            var root = known.orElseGet(() -> {
                var made = FolderEntity.root(new InventoryFolder(
                        FolderId.random(), owner, FolderId.ZERO, SystemFolders.ROOT_NAME, FolderTypes.ROOT, 1));
                folders.add(made);
                return made;
            });
            for (var system : SystemFolders.ALL) {
                if (folders.withRole(owner, system.type()).isEmpty()) {
                    var made = addUnder(folders, root, owner, system.type(), system.name());
                    if (system.type() == FolderTypes.CALLING_CARD) {
                        var friends = addUnder(folders, made, owner, system.type(), "Friends");
                        addUnder(folders, friends, owner, system.type(), "All");
                    }
                    if (known.isPresent()) {
                        folders.countChange(root.id);
                    }
                }
            }
            return known.isEmpty();
        });
    }

    /** Whether all is there that every inventory has, as at nearly every login. */
    private static boolean isWhole(EntityManager em, AgentId owner) {
        var roles = new FolderRepository(em).roles(owner);
        return roles.contains(FolderEntity.roleKey(owner, FolderTypes.ROOT))
                && SystemFolders.ALL.stream()
                        .allMatch(system -> roles.contains(FolderEntity.roleKey(owner, system.type())));
    }

    private static FolderEntity addUnder(
            FolderRepository folders, FolderEntity parent, AgentId owner, int type, String name) {
        var folder = new InventoryFolder(FolderId.random(), owner, new FolderId(parent.id), name, type, 1);
        var entity = FolderEntity.under(parent, folder);
        folders.add(entity);
        return entity;
    }

    @Override
    public List<InventoryFolder> skeleton(AgentId owner) {
        return transactions.read(em -> new FolderRepository(em)
                .ofOwner(owner).stream().map(FolderEntity::toFolder).toList());
    }

    @Override
    public Optional<InventoryFolder> rootFolder(AgentId owner) {
        return folderForType(owner, FolderTypes.ROOT);
    }

    @Override
    public Optional<InventoryFolder> folderForType(AgentId owner, int type) {
        var role = type == SystemFolders.OLD_ROOT_TYPE ? FolderTypes.ROOT : type;
        return transactions.read(
                em -> new FolderRepository(em).withRole(owner, role).map(FolderEntity::toFolder));
    }

    @Override
    public Optional<InventoryFolder> folder(AgentId owner, FolderId id) {
        return transactions.read(em -> new FolderRepository(em).find(owner, id).map(FolderEntity::toFolder));
    }

    @Override
    public Optional<FolderContent> folderContent(AgentId owner, FolderId id) {
        // the version is read first: content that comes in between is then newer than told, never older
        return transactions.read(em -> new FolderRepository(em)
                .find(owner, id)
                .map(folder -> new FolderContent(
                        id,
                        owner,
                        folder.version,
                        new FolderRepository(em)
                                .inside(id).stream().map(FolderEntity::toFolder).toList(),
                        new ItemRepository(em)
                                .inside(id).stream().map(ItemEntity::toItem).toList())));
    }

    /** Three queries for as many folders as viewers ask for at once; versions are read first, as of one folder. */
    @Override
    public List<FolderContent> folderContents(AgentId owner, List<FolderId> ids) {
        return transactions.read(em -> {
            var contents = new ArrayList<FolderContent>();
            for (var chunk : Chunks.of(ids)) {
                var wanted = chunk.stream().map(FolderId::value).toList();
                var folders = new FolderRepository(em);
                var known = folders.find(owner, wanted).stream()
                        .collect(Collectors.toMap(folder -> folder.id, folder -> folder));
                var inside =
                        folders.inside(known.keySet()).stream().collect(Collectors.groupingBy(folder -> folder.parent));
                var items = new ItemRepository(em)
                        .inside(known.keySet()).stream().collect(Collectors.groupingBy(item -> item.folder));
                wanted.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(folder -> content(
                                folder,
                                inside.getOrDefault(folder.id, List.of()),
                                items.getOrDefault(folder.id, List.of())))
                        .forEach(contents::add);
            }
            return List.copyOf(contents);
        });
    }

    private static FolderContent content(FolderEntity folder, List<FolderEntity> inside, List<ItemEntity> items) {
        return new FolderContent(
                new FolderId(folder.id),
                new AgentId(folder.owner),
                folder.version,
                inside.stream().map(FolderEntity::toFolder).toList(),
                items.stream().map(ItemEntity::toItem).toList());
    }

    @Override
    public Optional<InventoryItem> item(AgentId owner, ItemId id) {
        return transactions.read(em -> new ItemRepository(em).find(owner, id).map(ItemEntity::toItem));
    }

    @Override
    public List<InventoryItem> items(AgentId owner, List<ItemId> ids) {
        return transactions.read(em -> {
            var items = new ItemRepository(em);
            var found = new HashMap<ItemId, InventoryItem>();
            for (var chunk : Chunks.of(ids)) {
                items.find(owner, chunk.stream().map(ItemId::value).toList())
                        .forEach(entity -> found.put(new ItemId(entity.id), entity.toItem()));
            }
            return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    @Override
    public List<InventoryItem> activeGestures(AgentId owner) {
        return transactions.read(em -> new ItemRepository(em)
                .gestures(owner).stream()
                        .filter(item -> (item.flags & 1) != 0)
                        .map(ItemEntity::toItem)
                        .toList());
    }

    @Override
    public boolean addFolder(InventoryFolder folder) {
        if (folder.id().isZero() || folder.owner().isZero() || overlong(folder.name(), MAX_NAME)) {
            return false;
        }
        return transactions.call(em -> {
            var folders = new FolderRepository(em);
            if (folder.parent().isZero()) {
                return addRoot(folders, folder);
            }
            var parent = folders.find(folder.owner(), folder.parent());
            if (parent.isEmpty() || folders.isTaken(folder.id())) {
                return false;
            }
            var added = FolderEntity.under(parent.get(), folder);
            if (added.roleKey != null
                    && folders.withRole(folder.owner(), folder.type()).isPresent()) {
                return false;
            }
            if (!folders.countChange(parent.get().id)) {
                return false;
            }
            folders.add(added);
            return true;
        });
    }

    private static boolean addRoot(FolderRepository folders, InventoryFolder folder) {
        if (folder.type() != FolderTypes.ROOT
                || folders.isTaken(folder.id())
                || folders.withRole(folder.owner(), FolderTypes.ROOT).isPresent()) {
            return false;
        }
        folders.add(FolderEntity.root(folder));
        return true;
    }

    @Override
    public boolean addItem(InventoryItem item) {
        if (item.id().isZero() || overlong(item)) {
            return false;
        }
        return transactions.call(em -> {
            var folders = new FolderRepository(em);
            var items = new ItemRepository(em);
            var folder = folders.find(item.owner(), item.folder());
            if (folder.isEmpty() || items.isTaken(item.id()) || !folders.countChange(folder.get().id)) {
                return false;
            }
            items.add(new ItemEntity(item));
            return true;
        });
    }

    @Override
    public boolean updateItem(InventoryItem item) {
        if (overlong(item)) {
            return false;
        }
        return transactions.call(em -> {
            var known = new ItemRepository(em).find(item.owner(), item.id());
            known.ifPresent(entity -> {
                entity.take(item);
                new FolderRepository(em).countChange(entity.folder);
            });
            return known.isPresent();
        });
    }

    @Override
    public boolean updateFolder(InventoryFolder folder) {
        return !overlong(folder.name(), MAX_NAME)
                && transactions.call(em -> new FolderChanges(em, folder.owner()).update(folder));
    }

    @Override
    public boolean moveFolder(AgentId owner, FolderId id, FolderId parent) {
        return transactions.call(em -> new FolderChanges(em, owner).move(id, parent));
    }

    @Override
    public void deleteFolders(AgentId owner, List<FolderId> ids) {
        transactions.call(em -> new FolderChanges(em, owner).delete(ids));
    }

    @Override
    public boolean purgeFolder(FolderId id) {
        return transactions.call(em -> new FolderRepository(em)
                .owner(id)
                .map(owner -> new FolderChanges(em, owner).purge(id))
                .orElse(false));
    }

    @Override
    public boolean moveItems(AgentId owner, List<ItemMove> moves) {
        return transactions.call(em -> new ItemChanges(em, owner).move(moves));
    }

    @Override
    public void deleteItems(AgentId owner, List<ItemId> ids) {
        transactions.call(em -> new ItemChanges(em, owner).delete(ids));
    }

    @Override
    public int assetPermissions(AgentId owner, AssetId asset) {
        return transactions.read(em -> new ItemRepository(em)
                .naming(owner, asset).stream()
                        .mapToInt(item -> item.currentPermissions)
                        .reduce(0, (a, b) -> a | b));
    }

    private static boolean overlong(InventoryItem item) {
        return overlong(item.name(), MAX_NAME)
                || overlong(item.description(), MAX_TEXT)
                || overlong(item.creatorId(), MAX_NAME)
                || overlong(item.creatorData(), MAX_TEXT);
    }

    /** Too long for its column, or with a NUL, which PostgreSQL takes in no text. */
    private static boolean overlong(String text, int max) {
        return text.length() > max || text.indexOf('\0') >= 0;
    }
}
