// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateBan;
import org.skerry.api.estate.EstateFlag;
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
import org.skerry.ejb.persistence.Folded;

/** Moves estates, each with its lists, whose rows have no key of their own, and the regions on it. */
final class EstateStep implements MovingStep<EstateStep.Content> {
    private static final String TABLE = "estate_settings";
    private static final String ID = "EstateID";
    private static final List<String> KEY = List.of(ID);
    private static final int PAGE = 50;
    private static final UUID ZERO = new UUID(0, 0);
    /** In the order of the lists' numbers here. */
    private static final List<String> LISTS = List.of("estate_managers", "estate_users", "estate_groups");

    private static final List<String> OTHERS =
            List.of("estate_managers", "estate_users", "estate_groups", "estateban", "estate_map");
    private static final int ORPHANS = 200;

    private static final List<String> NUMBERS = List.of(
            "EstateName",
            "EstateOwner",
            "AbuseEmail",
            "ParentEstateID",
            "BillableFactor",
            "PricePerMeter",
            "RedirectGridX",
            "RedirectGridY",
            "SunPosition");
    private static final TargetTable ESTATE = TargetTable.of(
            "estate",
            "id:int! name:text name_folded:text owner_id:uuid abuse_email:text flags:int parent:int billable_factor:real"
                    + " price_per_meter:int redirect_x:int redirect_y:int sun_position:double");
    private static final TargetTable ENTRY =
            TargetTable.of("estate_entry", "estate_id:int! list:int! ordinal:int! entry_id:uuid");
    private static final TargetTable BAN = TargetTable.of(
            "estate_ban",
            "estate_id:int! ordinal:int! user_id:uuid host:text host_mask:text banned_by:uuid since:time");
    private static final TargetTable REGION = TargetTable.of("estate_region", "region_id:uuid! estate_id:int");

    /** Estates, and what could not be read of any table. */
    record Content(List<Moving> estates, List<RefusedRow> bad) {}

    @SuppressWarnings("ArrayRecordComponent") // a page's life long
    private record Moving(
            int id,
            @Nullable Object[] row,
            Map<String, String> repairs,
            List<@Nullable Object[]> entries,
            List<@Nullable Object[]> bans,
            Set<UUID> regions) {
        private long rows() {
            return 1L + entries.size() + bans.size();
        }
    }

    @Override
    public Topic topic() {
        return Topic.ESTATES;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public long total(SourceDatabase source) throws SQLException {
        var total = count(source, TABLE);
        for (var name : OTHERS) {
            total += count(source, name);
        }
        return total;
    }

    private static long count(SourceDatabase source, String name) throws SQLException {
        var table = source.table(name);
        return table.isPresent() ? table.get().count() : 0;
    }

    @Override
    public Page<Content> read(SourceDatabase source, List<String> after) throws SQLException {
        var content = new Content(new ArrayList<>(), new ArrayList<>());
        var table = source.table(TABLE);
        if (table.isEmpty()) {
            return new Page<>(content, after, true);
        }
        var columns = new ArrayList<>(NUMBERS);
        columns.add(ID);
        for (var flag : EstateFlag.values()) {
            columns.add(column(flag));
        }
        var rows = table.get().page(KEY, after, columns, PAGE);
        var byId = new HashMap<String, Moving>();
        for (var row : rows) {
            try {
                var estate = estate(row);
                content.estates().add(estate);
                byId.put(row.text(ID), estate);
            } catch (RefusedRowException refused) {
                content.bad().add(RefusedRow.of(TABLE, row.key(KEY), refused));
            }
        }
        for (var list = 0; list < LISTS.size(); list++) {
            readList(source, list, byId, content.bad());
        }
        readBans(source, byId, content.bad());
        readRegions(source, byId, content.bad());
        var last = rows.size() < PAGE;
        if (last) {
            for (var name : OTHERS) {
                readOrphans(source, name, table.get(), content.bad());
            }
        }
        var place = rows.isEmpty() ? after : rows.getLast().texts(KEY);
        return new Page<>(content, place, last);
    }

    /** OpenSimulator writes it with a letter less. */
    private static String column(EstateFlag flag) {
        return flag == EstateFlag.ALLOW_ENVIRONMENT_OVERRIDE
                ? "AllowEnviromentOverride|AllowEnvironmentOverride"
                : flag.wireName();
    }

    private static Moving estate(SourceRow source) {
        var row = new RowReader(source);
        var id = row.integer(ID, 0);
        if (id <= 0) {
            throw new RefusedRowException("bad-id", ID + " is " + id);
        }
        var name = row.line("EstateName", Estate.MAX_TEXT).strip();
        if (name.isEmpty()) {
            row.repaired("bad-name", "EstateName was empty");
            name = "Estate " + id;
        }
        var flags = 0;
        for (var flag : EstateFlag.values()) {
            if (row.bool(column(flag), EstateFlag.ofNewEstate().contains(flag))) {
                flags |= flag.bit();
            }
        }
        var estate = new @Nullable Object[] {
            id,
            name,
            Folded.of(name),
            row.idOrZero("EstateOwner"),
            row.line("AbuseEmail", Estate.MAX_TEXT).strip(),
            flags,
            row.integer("ParentEstateID", 1),
            (float) row.real("BillableFactor", 0),
            row.integer("PricePerMeter", 0),
            row.integer("RedirectGridX", 0),
            row.integer("RedirectGridY", 0),
            row.real("SunPosition", 0)
        };
        return new Moving(id, estate, row.repairs(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    private static List<SourceRow> rows(
            SourceDatabase source, String name, Map<String, Moving> byId, List<String> columns) throws SQLException {
        var table = source.table(name);
        return table.isPresent() ? table.get().with(ID, List.copyOf(byId.keySet()), columns) : List.of();
    }

    private static void readList(SourceDatabase source, int list, Map<String, Moving> byId, List<RefusedRow> bad)
            throws SQLException {
        var seen = new HashSet<List<Object>>();
        var name = LISTS.get(list);
        var next = new HashMap<Integer, Integer>();
        for (var row : sorted(rows(source, name, byId, List.of(ID, "uuid")), "uuid")) {
            var estate = byId.get(row.text(ID));
            try {
                var entry = new RowReader(row).id("uuid");
                if (estate != null && seen.add(List.of(estate.id(), entry))) {
                    var ordinal = next.merge(estate.id(), 1, Integer::sum) - 1;
                    if (ordinal >= Estate.MAX_ENTRIES) {
                        throw new RefusedRowException("too-many", "a list has " + Estate.MAX_ENTRIES + " at most");
                    }
                    estate.entries().add(new @Nullable Object[] {estate.id(), list, ordinal, entry});
                }
            } catch (RefusedRowException refused) {
                bad.add(RefusedRow.of(name, row.key(List.of(ID, "uuid")), refused));
            }
        }
    }

    private static List<SourceRow> sorted(List<SourceRow> rows, String column) {
        return rows.stream()
                .sorted(java.util.Comparator.comparing((SourceRow row) -> row.text(column)))
                .toList();
    }

    /** Rows of a list whose estate is not there. */
    private static void readOrphans(SourceDatabase source, String name, SourceTable estates, List<RefusedRow> bad)
            throws SQLException {
        var list = source.table(name);
        Optional<String> after = Optional.empty();
        while (list.isPresent()) {
            var ids = list.get().valuesAfter(ID, after, ORPHANS);
            var known = new HashSet<String>();
            estates.with(ID, ids, KEY).forEach(row -> known.add(row.text(ID)));
            var lost = ids.stream().filter(id -> !known.contains(id)).toList();
            for (var row : list.get().with(ID, lost, KEY)) {
                bad.add(new RefusedRow(name, row.text(ID), "no-estate", "there is no estate of this number"));
            }
            if (ids.size() < ORPHANS) {
                return;
            }
            after = Optional.of(ids.getLast());
        }
    }

    private static void readBans(SourceDatabase source, Map<String, Moving> byId, List<RefusedRow> bad)
            throws SQLException {
        var columns =
                List.of(ID, "bannedUUID", "bannedIp", "bannedIpHostMask", "bannedNameMask", "banningUUID", "banTime");
        for (var row : sorted(rows(source, "estateban", byId, columns), "bannedUUID")) {
            var estate = byId.get(row.text(ID));
            var reader = new RowReader(row);
            var user = reader.idOrZero("bannedUUID");
            var host = reader.line("bannedIp", EstateBan.MAX_HOST).strip();
            var mask = reader.line("bannedIpHostMask", EstateBan.MAX_HOST).strip();
            if (user.equals(ZERO) && host.isEmpty() && mask.isEmpty()) {
                bad.add(new RefusedRow("estateban", row.key(List.of(ID, "bannedUUID")), "empty", "it bans nobody"));
            } else if (estate != null && estate.bans().size() >= Estate.MAX_ENTRIES) {
                bad.add(new RefusedRow(
                        "estateban",
                        row.key(List.of(ID, "bannedUUID")),
                        "too-many",
                        "a list has " + Estate.MAX_ENTRIES + " at most"));
            } else if (estate != null) {
                estate.bans().add(new @Nullable Object[] {
                    estate.id(),
                    estate.bans().size(),
                    user,
                    host,
                    mask,
                    reader.idOrZero("banningUUID"),
                    reader.seconds("banTime")
                });
            }
        }
    }

    private static void readRegions(SourceDatabase source, Map<String, Moving> byId, List<RefusedRow> bad)
            throws SQLException {
        for (var row : rows(source, "estate_map", byId, List.of(ID, "RegionID"))) {
            var estate = byId.get(row.text(ID));
            try {
                var region = new RowReader(row).id("RegionID");
                if (estate != null) {
                    estate.regions().add(region);
                }
            } catch (RefusedRowException refused) {
                bad.add(RefusedRow.of("estate_map", row.key(List.of(ID, "RegionID")), refused));
            }
        }
    }

    @Override
    public void write(Target target, Content content, Findings findings) throws SQLException {
        findings.refused(content.bad());
        target.update("update named_lock set name = name where name = 'estates'");
        var estates = content.estates();
        var known = target.existing(ESTATE, estates.stream().map(Moving::row).toList());
        var fresh = new ArrayList<Moving>();
        var same = new ArrayList<Moving>();
        for (var estate : estates) {
            var here = known.get(ESTATE.key(estate.row()));
            var difference = here == null ? null : ESTATE.difference(here, estate.row());
            if (here == null) {
                fresh.add(estate);
                same.add(estate);
                findings.moved(estate.rows());
                estate.repairs()
                        .forEach((reason, detail) ->
                                findings.repaired(TABLE, Integer.toString(estate.id()), reason, detail));
            } else if (difference == null) {
                same.add(estate);
                findings.present(estate.rows());
            } else {
                findings.refused(
                        TABLE,
                        Integer.toString(estate.id()),
                        "other-here",
                        "the estate of this number differs in " + difference + "; its lists and regions stay too",
                        estate.rows() + estate.regions().size());
            }
        }
        target.insert(ESTATE, fresh.stream().map(Moving::row).toList());
        target.insert(
                ENTRY,
                fresh.stream().flatMap(estate -> estate.entries().stream()).toList());
        target.insert(
                BAN, fresh.stream().flatMap(estate -> estate.bans().stream()).toList());
        writeRegions(target, same, findings);
    }

    private static void writeRegions(Target target, List<Moving> estates, Findings findings) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var estate : estates) {
            for (var region : estate.regions()) {
                rows.add(new @Nullable Object[] {region, estate.id()});
            }
        }
        var known = target.existing(REGION, rows);
        var fresh = new ArrayList<@Nullable Object[]>();
        for (var row : rows) {
            var here = known.get(REGION.key(row));
            if (here == null) {
                known.put(REGION.key(row), row);
                fresh.add(row);
                findings.moved(1);
            } else if (REGION.difference(here, row) == null) {
                findings.present(1);
            } else {
                findings.refused(
                        "estate_map", String.valueOf(row[0]), "other-here", "the region is on another estate here");
            }
        }
        target.insert(REGION, fresh);
    }
}
