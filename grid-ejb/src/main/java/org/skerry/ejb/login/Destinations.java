// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.math.Vector3;

/** Finds where a login may end: first the place that was asked for, then ever less particular ones. */
final class Destinations {
    /** So many regions are tried; each may take its time to say no. */
    static final int MAX_TRIES = 5;

    /** Metres; where grids begin to be built, so that the regions nearest to it are the likeliest to be there. */
    private static final int MIDDLE = 256_000;

    private static final int VIA_LOGIN = 1 << 7;
    private static final int VIA_REGION_ID = 1 << 12;
    private static final float CENTRE_HEIGHT = 30;
    private static final float MAX_HEIGHT = 4096;
    private static final Vector3 NORTH = new Vector3(0, 1, 0);

    private final GridService grid;
    private final ScopeId scope;
    private final boolean everywhere;

    /** @param everywhere whether the user may begin also in regions that are locked or take no direct logins */
    Destinations(GridService grid, ScopeId scope, boolean everywhere) {
        this.grid = grid;
        this.scope = scope;
        this.everywhere = everywhere;
    }

    /** The places to try, in this order, each region once; those that nobody comes to are not looked for. */
    Stream<Destination> find(StartPlace start, UserPlace last, UserPlace home) {
        var asked = region(start, last, home);
        var nearX = asked.map(region -> region.area().x()).orElse(MIDDLE);
        var nearY = asked.map(region -> region.area().y()).orElse(MIDDLE);
        var regions = new HashSet<RegionId>();
        return Stream.<Supplier<Stream<Destination>>>of(
                        () -> asked.filter(region -> takes(region, start)).stream()
                                .map(region -> at(region, start, last, home)),
                        () -> safe(grid.defaultRegions(scope)),
                        () -> safe(grid.fallbackRegions(scope, nearX, nearY)),
                        () -> safe(grid.onlineRegions(scope, nearX, nearY, MAX_TRIES)))
                .flatMap(Supplier::get)
                .filter(place -> regions.add(place.region().id()))
                .limit(MAX_TRIES);
    }

    /** The region that was asked for, which may be down. */
    private Optional<GridRegion> region(StartPlace start, UserPlace last, UserPlace home) {
        return switch (start) {
            case StartPlace.Last() -> region(last);
            case StartPlace.Home() -> region(home);
            case StartPlace.Named named -> grid.findByName(scope, named.region());
            case StartPlace.Elsewhere _, StartPlace.Anywhere() -> Optional.empty();
        };
    }

    private Optional<GridRegion> region(UserPlace place) {
        return place.region().isZero() ? Optional.empty() : grid.find(scope, place.region());
    }

    /** Whoever was or lives in a region comes back to it; by name not everything can be reached. */
    private boolean takes(GridRegion region, StartPlace start) {
        var byName = start instanceof StartPlace.Named;
        return region.has(RegionFlag.REGION_ONLINE)
                && !region.has(RegionFlag.HYPERLINK)
                && (everywhere || !region.has(RegionFlag.LOCKED_OUT))
                && (everywhere || !byName || !region.has(RegionFlag.NO_DIRECT_LOGIN));
    }

    private static Destination at(GridRegion region, StartPlace start, UserPlace last, UserPlace home) {
        return switch (start) {
            case StartPlace.Home() -> remembered(region, home, "home");
            case StartPlace.Named named -> named(region, named);
            case StartPlace.Last(), StartPlace.Elsewhere _, StartPlace.Anywhere() -> remembered(region, last, "last");
        };
    }

    private static Destination remembered(GridRegion region, UserPlace place, String kind) {
        return new Destination(region, inside(region, place.position()), direction(place.lookAt()), kind, VIA_LOGIN);
    }

    private static Destination named(GridRegion region, StartPlace.Named place) {
        var centre = centre(region);
        var position = new Vector3(
                (float) place.x().orElse(centre.x()), (float) place.y().orElse(centre.y()), (float)
                        place.z().orElse(centre.z()));
        return new Destination(region, inside(region, position), NORTH, "url", VIA_LOGIN | VIA_REGION_ID);
    }

    private static Stream<Destination> safe(List<GridRegion> regions) {
        return regions.stream()
                .filter(Destinations::takesAnybody)
                .map(region -> new Destination(region, centre(region), NORTH, "safe", VIA_LOGIN));
    }

    private static boolean takesAnybody(GridRegion region) {
        return !region.has(RegionFlag.NO_DIRECT_LOGIN)
                && !region.has(RegionFlag.LOCKED_OUT)
                && !region.has(RegionFlag.HYPERLINK);
    }

    private static Vector3 centre(GridRegion region) {
        return new Vector3(region.area().sizeX() / 2f, region.area().sizeY() / 2f, CENTRE_HEIGHT);
    }

    private static Vector3 inside(GridRegion region, Vector3 position) {
        if (!position.isFinite()) {
            return centre(region);
        }
        return new Vector3(
                Math.clamp(position.x(), 0f, region.area().sizeX() - 0.5f),
                Math.clamp(position.y(), 0f, region.area().sizeY() - 0.5f),
                Math.clamp(position.z(), 0f, MAX_HEIGHT));
    }

    private static Vector3 direction(Vector3 lookAt) {
        return lookAt.isFinite() && lookAt.length() > 0 ? lookAt : NORTH;
    }
}
