// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.inventory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.Findings;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.RefusedRow;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.source.SourceDatabase;
import org.skerry.ejb.moving.source.SourceRow;

/** Moves folders, all of one owner at once: only together are they a tree. */
public final class FolderStep implements MovingStep<FolderStep.Content> {
    static final String TABLE = "inventoryfolders";
    private static final int OWNERS = 50;
    private static final int MAX_NAME = 255;
    private static final String OWNER = "agentID";
    private static final List<String> KEY = List.of("folderID");
    private static final List<String> COLUMNS =
            List.of("folderID", OWNER, "parentFolderID", "folderName", "type", "version");

    /** What was read, and what could not be. */
    record Content(List<FolderRow> rows, List<RefusedRow> refused, long without) {}

    private final int page;

    /** With pages of a size that is quick. */
    public FolderStep() {
        this(OWNERS);
    }

    /** @param page of how many owners the folders go into one transaction */
    public FolderStep(int page) {
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
        var found = source.table(TABLE);
        if (found.isEmpty()) {
            return new Page<>(new Content(List.of(), List.of(), 0), after, true);
        }
        var table = found.get();
        var owners = table.valuesAfter(OWNER, after.stream().findFirst(), page);
        var rows = new ArrayList<FolderRow>();
        var refused = new ArrayList<RefusedRow>();
        for (var row : table.with(OWNER, owners, COLUMNS)) {
            try {
                rows.add(folder(row));
            } catch (RefusedRowException bad) {
                refused.add(RefusedRow.of(TABLE, row.key(KEY), bad));
            }
        }
        var without = after.isEmpty() ? table.countWithout(List.of(OWNER)) : 0;
        var place = owners.isEmpty() ? after : List.of(owners.getLast());
        return new Page<>(new Content(rows, refused, without), place, owners.size() < page);
    }

    private static FolderRow folder(SourceRow row) {
        var reader = new RowReader(row);
        return new FolderRow(
                reader.id("folderID"),
                reader.id(OWNER),
                reader.idOrZero("parentFolderID"),
                reader.line("folderName", MAX_NAME),
                reader.integer("type", -1),
                Math.max(1, reader.integer("version", 1)),
                reader.repairs());
    }

    @Override
    public void write(Target target, Content content, Findings findings) throws SQLException {
        findings.refused(content.refused());
        if (content.without() > 0) {
            findings.refused(TABLE, "", "null-key", OWNER + " is null", content.without());
        }
        var here = new HashMap<UUID, UUID>();
        target.select(
                        "select id, owner_id from inventory_folder where id in",
                        content.rows().stream().map(FolderRow::id).toList(),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(entry -> here.put(entry.getKey(), entry.getValue()));
        var byOwner = new LinkedHashMap<UUID, List<FolderRow>>();
        var seen = new HashSet<UUID>();
        for (var row : content.rows()) {
            var holder = here.get(row.id());
            if (holder == null && seen.add(row.id())) {
                byOwner.computeIfAbsent(row.owner(), _ -> new ArrayList<>()).add(copy(row));
            } else if (row.owner().equals(holder)) {
                byOwner.computeIfAbsent(row.owner(), _ -> new ArrayList<>());
                findings.present(1);
            } else {
                findings.refused(TABLE, row.id().toString(), "id-taken", "another has a folder of this id");
            }
        }
        writeOwners(target, byOwner, findings);
    }

    /** Repairs are noted in it, and a transaction that is run again must not see them. */
    private static FolderRow copy(FolderRow row) {
        return new FolderRow(
                row.id(),
                row.owner(),
                row.parent(),
                row.name(),
                row.type(),
                row.version(),
                new LinkedHashMap<>(row.repairs()));
    }

    private static void writeOwners(Target target, Map<UUID, List<FolderRow>> byOwner, Findings findings)
            throws SQLException {
        var fresh = byOwner.values().stream().flatMap(List::stream).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var roles = Roles.of(target, byOwner.keySet());
        var here = ownersFolders(target, byOwner);
        var writing = new ArrayList<@Nullable Object[]>();
        for (var owner : byOwner.entrySet()) {
            if (owner.getValue().isEmpty()) {
                continue;
            }
            var forest = new FolderForest(
                    owner.getKey(), roles, here.getOrDefault(owner.getKey(), Set.of()), owner.getValue());
            writing.addAll(forest.grow());
            findings.present(forest.merged().size());
            findings.moved(owner.getValue().size() - forest.merged().size());
            for (var row : owner.getValue()) {
                if (!forest.merged().contains(row)) {
                    row.repairs()
                            .forEach((reason, detail) ->
                                    findings.repaired(TABLE, row.id().toString(), reason, detail));
                }
            }
        }
        target.insert(FolderRow.TABLE, writing);
    }

    private static Map<UUID, Set<UUID>> ownersFolders(Target target, Map<UUID, List<FolderRow>> byOwner)
            throws SQLException {
        var here = new HashMap<UUID, Set<UUID>>();
        target.select(
                        "select id, owner_id from inventory_folder where owner_id in",
                        byOwner.keySet(),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(entry -> here.computeIfAbsent(entry.getValue(), _ -> new HashSet<>())
                        .add(entry.getKey()));
        return here;
    }
}
