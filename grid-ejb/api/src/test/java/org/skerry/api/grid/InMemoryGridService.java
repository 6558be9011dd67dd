// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** The registry of regions in memory: the twin for tests. */
public final class InMemoryGridService implements GridService {
    private final RegionAdmission admission;
    private final BiPredicate<AgentId, String> tokens;
    private final RegionLookup lookup;
    private final Map<RegionId, GridRegion> regions = new HashMap<>();

    public InMemoryGridService() {
        this(name -> 0);
    }

    /** With the flags that the grid's configuration gives to regions, by name. */
    public InMemoryGridService(ToIntFunction<String> flagsByName) {
        this(RegionPolicy.ofFlags(region -> flagsByName.applyAsInt(region.name())), (_, _) -> false, Set.of());
    }

    /** With all that the grid's configuration says, and who verifies tokens. */
    public InMemoryGridService(RegionPolicy policy, BiPredicate<AgentId, String> tokens, Set<String> ownAddresses) {
        this.admission = new RegionAdmission(policy);
        this.tokens = tokens;
        this.lookup = new RegionLookup(ownAddresses);
    }

    @Override
    public synchronized RegisterOutcome register(GridRegion region, String token) {
        var problem = RegionAdmission.problemOf(region).or(() -> admission.problemOf(region, situation(region, token)));
        if (problem.isPresent()) {
            return new RegisterOutcome.Refused(problem.get());
        }
        regions.put(region.id(), region.withFlags(admission.flags(region)));
        return new RegisterOutcome.Registered();
    }

    /** Gives a region a flag while it is up, as an operator does in the records of a stock grid. */
    public synchronized void mark(RegionId id, RegionFlag flag) {
        regions.computeIfPresent(id, (_, region) -> region.withFlags(region.flags() | flag.bit()));
    }

    private RegionAdmission.Situation situation(GridRegion region, String token) {
        var known = Optional.ofNullable(regions.get(region.id()));
        return new RegionAdmission.Situation(
                known,
                others(region)
                        .filter(other -> other.area().overlaps(region.area()))
                        .toList(),
                others(region)
                        .filter(other -> fold(other.name()).equals(fold(region.name())))
                        .toList(),
                admission.principals(region, known).stream()
                        .filter(principal -> tokens.test(principal, token))
                        .collect(Collectors.toSet()));
    }

    private Stream<GridRegion> others(GridRegion region) {
        return regions.values().stream()
                .filter(other ->
                        !other.id().equals(region.id()) && other.scope().equals(region.scope()));
    }

    @Override
    public synchronized boolean deregister(RegionId id) {
        var region = regions.remove(id);
        if (region != null && admission.isKept(region)) {
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
        return lookup.find(names(scope), name);
    }

    @Override
    public synchronized Optional<GridRegion> findLocalByName(ScopeId scope, String name) {
        return findByName(scope, name).filter(region -> !region.has(RegionFlag.HYPERLINK));
    }

    @Override
    public synchronized List<GridRegion> searchByName(ScopeId scope, String text, int max) {
        return lookup.search(names(scope), text, max);
    }

    private RegionLookup.Names names(ScopeId scope) {
        return new RegionLookup.Names() {
            @Override
            public Optional<GridRegion> named(String name) {
                return in(scope)
                        .filter(region -> fold(region.name()).equals(fold(name)))
                        .findFirst();
            }

            @Override
            public List<GridRegion> containing(String text, int max) {
                Comparator<GridRegion> exactFirst =
                        Comparator.comparing(region -> !fold(region.name()).equals(fold(text)));
                return in(scope)
                        .filter(region -> fold(region.name()).contains(fold(text)))
                        .sorted(exactFirst
                                .thenComparing(region -> !fold(region.name()).startsWith(fold(text)))
                                .thenComparing(region -> fold(region.name())))
                        .limit(max)
                        .toList();
            }

            @Override
            public List<GridRegion> defaults() {
                return defaultRegions(scope);
            }
        };
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
                .map(middle -> online(scope)
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
    public synchronized List<GridRegion> defaultHypergridRegions(ScopeId scope) {
        return Stream.concat(
                        online(scope).filter(region -> region.has(RegionFlag.DEFAULT_HG_REGION)),
                        defaultRegions(scope).stream())
                .toList();
    }

    @Override
    public synchronized List<GridRegion> hyperlinks(ScopeId scope) {
        return in(scope).filter(region -> region.has(RegionFlag.HYPERLINK)).toList();
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

    /** Regions that somebody can go to, links aside. */
    private Stream<GridRegion> online(ScopeId scope) {
        return in(scope).filter(region -> region.has(RegionFlag.REGION_ONLINE) && !region.has(RegionFlag.HYPERLINK));
    }

    private static Comparator<GridRegion> nearestTo(int x, int y) {
        return Comparator.comparingDouble(region -> Math.hypot(
                (double) region.area().x() - x, (double) region.area().y() - y));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
