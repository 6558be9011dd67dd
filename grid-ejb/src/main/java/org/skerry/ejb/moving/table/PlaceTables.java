// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skerry.api.grid.RegionFlag;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.table.Candidate.Made;
import org.skerry.ejb.moving.table.TableStep.Shape;
import org.skerry.ejb.persistence.Folded;

/** The register of regions. None is online until its simulator says so to this grid. */
final class PlaceTables {
    private static final int MAX_NAME = 64;
    private static final int MAX_TEXT = 255;
    private static final int CELL = 256;
    private static final int MAX_PORT = 65_535;
    private static final TargetTable REGION = TargetTable.of(
            "region",
            "id:uuid! scope_id:uuid name:text name_folded:text loc_x:int loc_y:int size_x:int size_y:int host:text~"
                    + " http_port:int~ server_uri:text~ udp_port:int~ flags:int~ online:bool~ default_region:bool~"
                    + " fallback_region:bool~ default_hypergrid:bool~ hyperlink:bool~ access:int~ map_texture:uuid~"
                    + " parcel_map_texture:uuid~ secret:text~ owner_id:uuid~ registered:time~");
    private static final int X = REGION.indexOf("loc_x");

    private PlaceTables() {}

    static MovingStep<?> regions() {
        return new TableStep(
                Topic.REGIONS,
                Shape.of(
                        "regions",
                        "uuid",
                        "uuid ScopeID regionName locX locY sizeX sizeY serverIP serverHttpPort serverURI serverPort flags"
                                + " access regionMapTexture parcelMapTexture regionSecret owner_uuid last_seen"),
                REGION,
                PlaceTables::region,
                Check.unique(REGION, List.of("name_folded", "scope_id"), "name-taken"),
                PlaceTables::refuseOverlaps);
    }

    private static Made region(RowReader row) {
        var name = row.line("regionName", MAX_NAME).strip();
        if (name.isEmpty()) {
            throw new RefusedRowException("bad-name", "regionName is empty");
        }
        var flags = row.integer("flags", 0) & ~RegionFlag.REGION_ONLINE.bit();
        return Made.of(
                row.id("uuid"),
                row.idOrZero("ScopeID"),
                name,
                Folded.of(name),
                row.integer("locX", 0),
                row.integer("locY", 0),
                size(row, "sizeX"),
                size(row, "sizeY"),
                row.line("serverIP", MAX_TEXT).strip(),
                port(row, "serverHttpPort"),
                row.line("serverURI", MAX_TEXT).strip(),
                port(row, "serverPort"),
                flags,
                false,
                has(flags, RegionFlag.DEFAULT_REGION),
                has(flags, RegionFlag.FALLBACK_REGION),
                has(flags, RegionFlag.DEFAULT_HG_REGION),
                has(flags, RegionFlag.HYPERLINK),
                row.integer("access", 0),
                row.idOrZero("regionMapTexture"),
                row.idOrZero("parcelMapTexture"),
                row.line("regionSecret", MAX_TEXT),
                row.idOrZero("owner_uuid"),
                row.seconds("last_seen"));
    }

    /** Regions from before there were others are 0. */
    private static int size(RowReader row, String column) {
        var size = row.integer(column, CELL);
        return size <= 0 ? CELL : size;
    }

    private static int port(RowReader row, String column) {
        return Math.clamp(row.integer(column, 0), 0, MAX_PORT);
    }

    private static boolean has(int flags, RegionFlag flag) {
        return (flags & flag.bit()) != 0;
    }

    private static void refuseOverlaps(Target target, List<Candidate> fresh) throws SQLException {
        target.update("update named_lock set name = name where name = 'regions'");
        var coming = new ArrayList<@Nullable Object[]>();
        for (var candidate : fresh) {
            var row = candidate.row();
            var x = number(row, X);
            var y = number(row, X + 1);
            var taken = target.any(
                            "select 1 from region where scope_id = ? and loc_x < ? and loc_x + size_x > ? and loc_y < ?"
                                    + " and loc_y + size_y > ?",
                            row[1],
                            x + number(row, X + 2),
                            x,
                            y + number(row, X + 3),
                            y)
                    || coming.stream().anyMatch(other -> overlap(row, other));
            if (taken) {
                candidate.refuse("place-taken", "another region is at " + x + "," + y);
            } else {
                coming.add(row);
            }
        }
    }

    private static boolean overlap(@Nullable Object[] one, @Nullable Object[] other) {
        return java.util.Objects.equals(one[1], other[1]) && overlap(one, other, X) && overlap(one, other, X + 1);
    }

    private static boolean overlap(@Nullable Object[] one, @Nullable Object[] other, int at) {
        return number(one, at) < number(other, at) + number(other, at + 2)
                && number(other, at) < number(one, at) + number(one, at + 2);
    }

    private static int number(@Nullable Object[] row, int at) {
        return row[at] instanceof Integer value ? value : 0;
    }
}
