// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** The registry of regions in memory: the twin for tests. */
public final class InMemoryGridService implements GridService {
    private static final int MAX_NAME = 64;
    private static final int MAX_SIZE = 64 * RegionArea.CELL;

    private final ToIntFunction<String> flagsByName;
    private final Map<RegionId, GridRegion> regions = new HashMap<>();

    public InMemoryGridService() {
        this(name -> 0);
    }

    /** With the flags that the grid's configuration gives to regions, by name. */
    public InMemoryGridService(ToIntFunction<String> flagsByName) {
        this.flagsByName = flagsByName;
    }

    @Override
    public synchronized RegisterOutcome register(GridRegion region) {
        var problem = problemOf(region);
        if (problem.isPresent()) {
            return new RegisterOutcome.Refused(problem.get());
        }
        regions.put(
                region.id(), region.withFlags(flagsByName.applyAsInt(region.name()) | RegionFlag.REGION_ONLINE.bit()));
        return new RegisterOutcome.Registered();
    }

    private Optional<String> problemOf(GridRegion region) {
        if (region.id().isZero()) {
            return Optional.of("the zero id is no region");
        }
        if (region.name().isBlank() || region.name().length() > MAX_NAME) {
            return Optional.of("a region's name has 1 to 64 characters");
        }
        if (!fits(region.area())) {
            return Optional.of("position and size must be multiples of 256 within the grid");
        }
        for (var other : regions.values()) {
            if (!other.id().equals(region.id()) && other.scope().equals(region.scope())) {
                if (other.area().overlaps(region.area())) {
                    return Optional.of("the place is taken by " + other.name());
                }
                if (fold(other.name()).equals(fold(region.name()))) {
                    return Optional.of("the name is taken");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(RegionArea area) {
        return axisFits(area.x(), area.sizeX()) && axisFits(area.y(), area.sizeY());
    }

    private static boolean axisFits(int start, int size) {
        return start >= 0
                && size > 0
                && size <= MAX_SIZE
                && start % RegionArea.CELL == 0
                && size % RegionArea.CELL == 0
                && start <= Integer.MAX_VALUE - size;
    }

    @Override
    public synchronized boolean deregister(RegionId id) {
        var region = regions.remove(id);
        if (region != null && region.has(RegionFlag.PERSISTENT)) {
            regions.put(id, region.withFlags(region.flags() & ~RegionFlag.REGION_ONLINE.bit()));
        }
        return region != null;
    }

    @Override
    public synchronized Optional<GridRegion> find(ScopeId scope, RegionId id) {
        return in(scope).filter(region -> region.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<GridRegion> findByPosition(ScopeId scope, int x, int y) {
        return in(scope).filter(region -> region.area().contains(x, y)).findFirst();
    }

    @Override
    public synchronized Optional<GridRegion> findByName(ScopeId scope, String name) {
        return in(scope)
                .filter(region -> fold(region.name()).equals(fold(name)))
                .findFirst();
    }

    @Override
    public synchronized List<GridRegion> searchByName(ScopeId scope, String text, int max) {
        return in(scope)
                .filter(region -> fold(region.name()).startsWith(fold(text)))
                .sorted(Comparator.comparing(region -> fold(region.name())))
                .limit(Math.max(0, max))
                .toList();
    }

    @Override
    public synchronized List<GridRegion> findInRange(ScopeId scope, int xMin, int xMax, int yMin, int yMax) {
        return in(scope)
                .filter(region -> within(region.area().x(), region.area().sizeX(), xMin, xMax)
                        && within(region.area().y(), region.area().sizeY(), yMin, yMax))
                .toList();
    }

    private static boolean within(int start, int size, int min, int max) {
        return start <= max && (long) start + size > min;
    }

    @Override
    public synchronized List<GridRegion> neighbours(ScopeId scope, RegionId id) {
        return find(scope, id)
                .map(middle -> in(scope)
                        .filter(region -> !region.id().equals(id))
                        .filter(region -> region.area().touches(middle.area()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public synchronized List<GridRegion> defaultRegions(ScopeId scope) {
        return online(scope)
                .filter(region -> region.has(RegionFlag.DEFAULT_REGION))
                .toList();
    }

    @Override
    public synchronized List<GridRegion> fallbackRegions(ScopeId scope, int x, int y) {
        return online(scope)
                .filter(region -> region.has(RegionFlag.FALLBACK_REGION))
                .sorted(nearestTo(x, y))
                .toList();
    }

    @Override
    public synchronized List<GridRegion> onlineRegions(ScopeId scope, int x, int y, int max) {
        return online(scope).sorted(nearestTo(x, y)).limit(Math.max(0, max)).toList();
    }

    @Override
    public synchronized OptionalInt flags(ScopeId scope, RegionId id) {
        return find(scope, id).map(region -> OptionalInt.of(region.flags())).orElse(OptionalInt.empty());
    }

    @Override
    public Map<String, String> extraFeatures() {
        return Map.of();
    }

    private Stream<GridRegion> in(ScopeId scope) {
        return regions.values().stream()
                .filter(region -> scope.isZero() || region.scope().equals(scope));
    }

    private Stream<GridRegion> online(ScopeId scope) {
        return in(scope).filter(region -> region.has(RegionFlag.REGION_ONLINE));
    }

    private static Comparator<GridRegion> nearestTo(int x, int y) {
        return Comparator.comparingDouble(region -> Math.hypot(
                (double) region.area().x() - x, (double) region.area().y() - y));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
