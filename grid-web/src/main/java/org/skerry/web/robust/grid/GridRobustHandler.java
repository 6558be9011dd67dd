// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.grid;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.GridRegionFields;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.web.robust.FormMethod;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /grid} (robust-wire section 3). */
@Singleton
public class GridRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("Result", "Success");
    private static final int VERSION = 1;
    private static final int MAX_LIST = 1000;

    private final GridService grid;
    private final FormTable table;

    /** A query for one region. */
    private interface One {
        Optional<GridRegion> find(ScopeId scope, WireFields fields);
    }

    /** A query for several regions. */
    private interface Many {
        List<GridRegion> find(ScopeId scope, WireFields fields);
    }

    @Inject
    public GridRobustHandler(GridService grid) {
        this.grid = grid;
        this.table = new FormTable(
                "grid",
                Map.ofEntries(
                        Map.entry("register", this::register),
                        Map.entry("deregister", this::deregister),
                        Map.entry("get_region_by_uuid", one((scope, fields) -> grid.find(scope, region(fields)))),
                        Map.entry("get_region_by_position", one(this::byPosition)),
                        Map.entry("get_region_by_name", one(this::byName)),
                        Map.entry("get_localregion_by_name", one(this::localByName)),
                        Map.entry("get_regions_by_name", many(this::searchByName)),
                        Map.entry("get_region_range", many(this::inRange)),
                        Map.entry("get_neighbours", many((scope, fields) -> grid.neighbours(scope, region(fields)))),
                        Map.entry("get_default_regions", many((scope, _) -> grid.defaultRegions(scope))),
                        Map.entry(
                                "get_default_hypergrid_regions",
                                many((scope, _) -> grid.defaultHypergridRegions(scope))),
                        Map.entry("get_fallback_regions", many(this::fallbacks)),
                        Map.entry("get_online_regions", many(this::online)),
                        Map.entry("get_hyperlinks", many((scope, _) -> grid.hyperlinks(scope))),
                        Map.entry("get_region_flags", this::flags),
                        Map.entry("get_grid_extra_features", this::extraFeatures)),
                failure(""));
    }

    public FormTable table() {
        return table;
    }

    private static FormReply failure(String message) {
        return FormReply.fixed("Result", "Failure", "Message", message);
    }

    private FormReply register(FormBody form) {
        var fields = form.wireFields();
        if (fields.integer("VERSIONMIN", VERSION) > VERSION || fields.integer("VERSIONMAX", VERSION) < VERSION) {
            return failure("This grid speaks version " + VERSION + " of the region registration");
        }
        return switch (grid.register(
                GridRegionFields.read(scope(fields), fields), fields.text(GridRegionFields.TOKEN))) {
            case RegisterOutcome.Registered _ -> SUCCESS;
            case RegisterOutcome.Refused(var reason) -> failure(reason);
        };
    }

    private FormReply deregister(FormBody form) {
        return grid.deregister(region(form.wireFields())) ? SUCCESS : failure("");
    }

    private Optional<GridRegion> byPosition(ScopeId scope, WireFields fields) {
        return grid.findByPosition(scope, fields.integer("X"), fields.integer("Y"));
    }

    private Optional<GridRegion> byName(ScopeId scope, WireFields fields) {
        return grid.findByName(scope, fields.required("NAME"));
    }

    private Optional<GridRegion> localByName(ScopeId scope, WireFields fields) {
        return grid.findLocalByName(scope, fields.required("NAME"));
    }

    private List<GridRegion> searchByName(ScopeId scope, WireFields fields) {
        return grid.searchByName(scope, fields.text("NAME"), count(fields.integer("MAX", 1)));
    }

    private List<GridRegion> inRange(ScopeId scope, WireFields fields) {
        return grid.findInRange(
                scope, fields.integer("XMIN"), fields.integer("XMAX"), fields.integer("YMIN"), fields.integer("YMAX"));
    }

    private List<GridRegion> fallbacks(ScopeId scope, WireFields fields) {
        return grid.fallbackRegions(scope, fields.integer("X"), fields.integer("Y"));
    }

    private List<GridRegion> online(ScopeId scope, WireFields fields) {
        return grid.onlineRegions(scope, fields.integer("X"), fields.integer("Y"), count(fields.integer("MC", 0)));
    }

    private FormReply flags(FormBody form) {
        var fields = form.wireFields();
        var flags = grid.flags(scope(fields), region(fields)).orElse(-1);
        return FormReply.data(ServerResponse.of("result", Integer.toString(flags)));
    }

    private FormReply extraFeatures(FormBody form) {
        return FormReply.data(ServerResponse.flat(grid.extraFeatures()));
    }

    private static FormMethod one(One query) {
        return form -> {
            var fields = form.wireFields();
            return FormReply.result(query.find(scope(fields), fields), GridRegionFields::ofReply);
        };
    }

    private static FormMethod many(Many query) {
        return form -> {
            var fields = form.wireFields();
            return FormReply.numbered("region", query.find(scope(fields), fields), GridRegionFields::ofReply);
        };
    }

    private static int count(int asked) {
        return Math.clamp(asked, 0, MAX_LIST);
    }

    private static ScopeId scope(WireFields fields) {
        return new ScopeId(fields.uuidOrZero("SCOPEID"));
    }

    private static RegionId region(WireFields fields) {
        return new RegionId(fields.uuid("REGIONID"));
    }
}
