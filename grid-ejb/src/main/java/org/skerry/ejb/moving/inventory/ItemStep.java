// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.inventory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.ejb.inventory.FolderRoles;
import org.skerry.ejb.moving.Findings;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.RefusedRow;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.source.SourceDatabase;
import org.skerry.ejb.moving.source.SourceRow;
import org.skerry.ejb.moving.source.SourceTable;

/**
 * Moves items, by their own ids and not by owner, so that a user with very many takes no more memory than others. An item
 * whose folder is not its owner's goes to Lost And Found.
 */
public final class ItemStep implements MovingStep<ItemStep.Content> {
    private static final String TABLE = "inventoryitems";
    private static final int PAGE = 2000;
    private static final int MAX_NAME = 255;
    private static final int MAX_TEXT = 1024;
    private static final UUID ZERO = new UUID(0, 0);
    private static final List<String> KEY = List.of("inventoryID");
    private static final List<String> COLUMNS = List.of(
            "inventoryID",
            "avatarID",
            "parentFolderID",
            "inventoryName",
            "inventoryDescription",
            "assetID",
            "assetType",
            "invType",
            "creatorID",
            "creationDate",
            "inventoryBasePermissions",
            "inventoryCurrentPermissions",
            "inventoryEveryOnePermissions",
            "inventoryGroupPermissions",
            "inventoryNextPermissions",
            "groupID",
            "groupOwned",
            "flags",
            "salePrice",
            "saleType");
    private static final TargetTable ITEM = TargetTable.of(
            "inventory_item",
            "id:uuid! owner_id:uuid folder_id:uuid name:text description:text asset_id:uuid asset_type:int"
                    + " inventory_type:int creator_id:text creator_data:text created:time perm_base:int perm_current:int"
                    + " perm_everyone:int perm_group:int perm_next:int group_id:uuid group_owned:bool flags:int"
                    + " sale_price:int sale_type:int");
    private static final int OWNER_AT = ITEM.indexOf("owner_id");
    private static final int FOLDER_AT = ITEM.indexOf("folder_id");

    /**
     * What was read.
     *
     * @param oldFolders what the source says of folders, for those that are not here under their own id
     */
    record Content(List<Item> items, List<RefusedRow> refused, Map<UUID, OldFolder> oldFolders) {}

    @SuppressWarnings("ArrayRecordComponent") // a page's life long
    private record Item(@Nullable Object[] row, Map<String, String> repairs) {
        private UUID id() {
            return (UUID) ITEM.firstOfKey(row);
        }

        private UUID owner() {
            return (UUID) java.util.Objects.requireNonNull(row[OWNER_AT]);
        }

        private UUID folder() {
            return (UUID) java.util.Objects.requireNonNull(row[FOLDER_AT]);
        }
    }

    private record OldFolder(UUID owner, UUID parent, int type) {}

    private record Holding(UUID id, UUID owner) {}

    private final int page;

    /** With pages of a size that is quick. */
    public ItemStep() {
        this(PAGE);
    }

    /** @param page how many items go into one transaction */
    public ItemStep(int page) {
        this.page = page;
    }

    @Override
    public Topic topic() {
        return Topic.INVENTORY;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Page<Content> read(SourceDatabase source, List<String> after) throws SQLException {
        var table = source.table(TABLE);
        if (table.isEmpty()) {
            return new Page<>(new Content(List.of(), List.of(), Map.of()), after, true);
        }
        var rows = table.get().page(KEY, after, COLUMNS, page);
        var items = new ArrayList<Item>();
        var refused = new ArrayList<RefusedRow>();
        if (after.isEmpty()) {
            var without = table.get().countWithout(KEY);
            for (var at = 0; at < without; at++) {
                refused.add(new RefusedRow(TABLE, "", "null-key", "inventoryID is null"));
            }
        }
        for (var row : rows) {
            try {
                items.add(item(row));
            } catch (RefusedRowException bad) {
                refused.add(RefusedRow.of(TABLE, row.key(KEY), bad));
            }
        }
        var folders = source.table(FolderStep.TABLE);
        var old = folders.isPresent() ? oldFolders(folders.get(), rows) : Map.<UUID, OldFolder>of();
        var place = rows.isEmpty() ? after : rows.getLast().texts(KEY);
        return new Page<>(new Content(items, refused, old), place, rows.size() < page);
    }

    private static Map<UUID, OldFolder> oldFolders(SourceTable folders, List<SourceRow> rows) throws SQLException {
        var wanted = new LinkedHashSet<String>();
        for (var row : rows) {
            // a database with ids as such takes nothing else as a parameter
            var text = row.text("parentFolderID").strip();
            if (RowReader.uuid(text).isPresent()) {
                wanted.add(text);
            }
        }
        var found = new HashMap<UUID, OldFolder>();
        for (var row : folders.with(
                "folderID", List.copyOf(wanted), List.of("folderID", "agentID", "parentFolderID", "type"))) {
            var reader = new RowReader(row);
            found.put(
                    reader.idOrZero("folderID"),
                    new OldFolder(
                            reader.idOrZero("agentID"), reader.idOrZero("parentFolderID"), reader.integer("type", -1)));
        }
        return found;
    }

    private static Item item(SourceRow source) {
        var row = new RowReader(source);
        var creator = row.raw("creatorID").strip();
        var semicolon = creator.indexOf(';');
        var creatorId = RowReader.uuid(semicolon < 0 ? creator : creator.substring(0, semicolon));
        if (creatorId.isEmpty() && !creator.isEmpty()) {
            row.repaired("bad-creator", "creatorID was '" + creator + "'");
        }
        return new Item(
                new @Nullable Object[] {
                    row.id("inventoryID"),
                    row.id("avatarID"),
                    row.idOrZero("parentFolderID"),
                    row.line("inventoryName", MAX_NAME),
                    row.text("inventoryDescription", MAX_TEXT),
                    row.idOrZero("assetID"),
                    row.integer("assetType", 0),
                    row.integer("invType", 0),
                    creatorId.orElse(ZERO).toString(),
                    semicolon < 0 || creatorId.isEmpty()
                            ? ""
                            : creator.substring(semicolon + 1).replace("\0", ""),
                    row.seconds("creationDate"),
                    row.integer("inventoryBasePermissions", 0),
                    row.integer("inventoryCurrentPermissions", 0),
                    row.integer("inventoryEveryOnePermissions", 0),
                    row.integer("inventoryGroupPermissions", 0),
                    row.integer("inventoryNextPermissions", 0),
                    row.idOrZero("groupID"),
                    row.bool("groupOwned", false),
                    row.integer("flags", 0),
                    row.integer("salePrice", 0),
                    row.integer("saleType", 0)
                },
                row.repairs());
    }

    @Override
    public void write(Target target, Content content, Findings findings) throws SQLException {
        findings.refused(content.refused());
        var here = holdings(
                target, "inventory_item", content.items().stream().map(Item::id).toList());
        var fresh = new ArrayList<Item>();
        var seen = new HashSet<UUID>();
        for (var item : content.items()) {
            var holder = here.get(item.id());
            if (holder == null && seen.add(item.id())) {
                fresh.add(item);
            } else if (item.owner().equals(holder)) {
                findings.present(1);
            } else {
                findings.refused(TABLE, item.id().toString(), "id-taken", "another has an item of this id");
            }
        }
        if (!fresh.isEmpty()) {
            insert(target, fresh, content.oldFolders(), findings);
        }
    }

    private static Map<UUID, UUID> holdings(Target target, String table, List<UUID> ids) throws SQLException {
        var owners = new HashMap<UUID, UUID>();
        target.select(
                        "select id, owner_id from " + table + " where id in",
                        ids,
                        row -> new Holding(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(holding -> owners.put(holding.id(), holding.owner()));
        return owners;
    }

    private static void insert(Target target, List<Item> fresh, Map<UUID, OldFolder> oldFolders, Findings findings)
            throws SQLException {
        var folders = holdings(
                target, "inventory_folder", fresh.stream().map(Item::folder).toList());
        var homeless = fresh.stream()
                .filter(item -> !item.owner().equals(folders.get(item.folder())))
                .toList();
        var roles = Roles.of(target, homeless.stream().map(Item::owner).toList());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var item : fresh) {
            var row = item.row().clone();
            if (!item.owner().equals(folders.get(item.folder()))) {
                row[FOLDER_AT] = otherFolder(item, oldFolders.get(item.folder()), roles, findings);
            }
            rows.add(row);
            item.repairs()
                    .forEach((reason, detail) ->
                            findings.repaired(TABLE, item.id().toString(), reason, detail));
        }
        target.insert(FolderRow.TABLE, roles.takeMade());
        target.insert(ITEM, rows);
        findings.moved(rows.size());
    }

    /** The folder that took the place of the item's own, or Lost And Found. */
    private static UUID otherFolder(Item item, @Nullable OldFolder old, Roles roles, Findings findings) {
        if (old != null && old.owner().equals(item.owner())) {
            var type = FolderRoles.isRoot(old.type()) || old.parent().equals(ZERO) ? FolderTypes.ROOT : old.type();
            var role = roles.find(item.owner(), type);
            if (role.isPresent()) {
                return role.get();
            }
        }
        findings.repaired(TABLE, item.id().toString(), "lost-item", "it was in " + item.folder());
        return roles.lostAndFound(item.owner());
    }
}
