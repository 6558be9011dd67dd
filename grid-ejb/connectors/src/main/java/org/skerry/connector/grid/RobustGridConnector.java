// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.grid;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.GridRegionFields;
import org.skerry.api.wire.ServerResponse;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** The region registry of a remote grid. METHOD comes last here, as simulators send it. */
public final class RobustGridConnector implements GridService {
    private final FormService service;

    public RobustGridConnector(URI base, RobustCalls calls) {
        this.service = new FormService("grid", base, "grid", calls);
    }

    @Override
    public RegisterOutcome register(GridRegion region, String token) {
        var answer = service.ask(FormBody.request()
                .addAll(GridRegionFields.ofRequest(region, token))
                .add("SCOPEID", region.scope())
                .versions()
                .add("METHOD", "register"));
        return FormService.succeeded(answer)
                ? new RegisterOutcome.Registered()
                : new RegisterOutcome.Refused(
                        answer.text("Message").filter(text -> !text.isEmpty()).orElse("refused without a reason"));
    }

    @Override
    public boolean deregister(RegionId id) {
        return FormService.succeeded(
                service.ask(FormBody.request().add("REGIONID", id).add("METHOD", "deregister")));
    }

    @Override
    public Optional<GridRegion> find(ScopeId scope, RegionId id) {
        return one(scope, "get_region_by_uuid", scoped(scope).add("REGIONID", id));
    }

    @Override
    public Optional<GridRegion> findByPosition(ScopeId scope, int x, int y) {
        return one(scope, "get_region_by_position", scoped(scope).add("X", x).add("Y", y));
    }

    @Override
    public Optional<GridRegion> findByName(ScopeId scope, String name) {
        return one(scope, "get_region_by_name", scoped(scope).add("NAME", name));
    }

    /** A grid of 0.9.2.2 does not know the call: there the plain one is asked, and its links left aside. */
    @Override
    public Optional<GridRegion> findLocalByName(ScopeId scope, String name) {
        var method = "get_localregion_by_name";
        var answer = service.ask(scoped(scope).add("NAME", name).add("METHOD", method));
        return answer.text("Result").isPresent()
                ? findByName(scope, name).filter(region -> !region.has(RegionFlag.HYPERLINK))
                : service.one(method, answer, fields -> GridRegionFields.read(scope, fields));
    }

    @Override
    public List<GridRegion> searchByName(ScopeId scope, String text, int max) {
        return many(
                scope, "get_regions_by_name", scoped(scope).add("NAME", text).add("MAX", max));
    }

    @Override
    public List<GridRegion> findInRange(ScopeId scope, int xMin, int xMax, int yMin, int yMax) {
        return many(
                scope,
                "get_region_range",
                scoped(scope)
                        .add("XMIN", xMin)
                        .add("XMAX", xMax)
                        .add("YMIN", yMin)
                        .add("YMAX", yMax));
    }

    @Override
    public List<GridRegion> neighbours(ScopeId scope, RegionId id) {
        return many(scope, "get_neighbours", scoped(scope).add("REGIONID", id));
    }

    @Override
    public List<GridRegion> defaultRegions(ScopeId scope) {
        return many(scope, "get_default_regions", scoped(scope));
    }

    @Override
    public List<GridRegion> defaultHypergridRegions(ScopeId scope) {
        return many(scope, "get_default_hypergrid_regions", scoped(scope));
    }

    @Override
    public List<GridRegion> hyperlinks(ScopeId scope) {
        return many(scope, "get_hyperlinks", scoped(scope));
    }

    @Override
    public List<GridRegion> fallbackRegions(ScopeId scope, int x, int y) {
        return many(scope, "get_fallback_regions", scoped(scope).add("X", x).add("Y", y));
    }

    @Override
    public List<GridRegion> onlineRegions(ScopeId scope, int x, int y, int max) {
        return many(
                scope,
                "get_online_regions",
                scoped(scope).add("X", x).add("Y", y).add("MC", max));
    }

    @Override
    public OptionalInt flags(ScopeId scope, RegionId id) {
        var answer = service.ask(scoped(scope).add("REGIONID", id).add("METHOD", "get_region_flags"));
        if (answer.text("result").filter(ServerResponse.NULL::equals).isPresent()) {
            return OptionalInt.empty();
        }
        int flags = service.read(() -> answer.root().wireFields().integer("result"));
        return flags < 0 ? OptionalInt.empty() : OptionalInt.of(flags);
    }

    @Override
    public Map<String, String> extraFeatures() {
        return service.ask(FormBody.request().add("METHOD", "get_grid_extra_features"))
                .root()
                .wireFields()
                .values();
    }

    private Optional<GridRegion> one(ScopeId scope, String method, FormBody.Builder form) {
        return service.one(
                method, service.ask(form.add("METHOD", method)), fields -> GridRegionFields.read(scope, fields));
    }

    private List<GridRegion> many(ScopeId scope, String method, FormBody.Builder form) {
        return service.many(
                method, service.ask(form.add("METHOD", method)), fields -> GridRegionFields.read(scope, fields));
    }

    private static FormBody.Builder scoped(ScopeId scope) {
        return FormBody.request().add("SCOPEID", scope);
    }
}
