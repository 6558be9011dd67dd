// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** The registry of regions in the grid's database. */
@Stateless
@Local(GridService.class)
@LocalService
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GridServiceBean implements GridService {
    @Inject
    Transactions transactions;

    @Inject
    GridSettings settings;

    @Inject
    Clock clock;

    @Override
    public RegisterOutcome register(GridRegion region) {
        var problem = RegionRules.problemOf(region);
        if (problem.isPresent()) {
            return new RegisterOutcome.Refused(problem.get());
        }
        var flags = settings.flagsByName().applyAsInt(region.name()) | RegionFlag.REGION_ONLINE.bit();
        return transactions.call(em -> {
            var regions = new RegionRepository(em);
            regions.lock();
            var known = regions.byId(region.id());
            var clash = known.flatMap(record -> RegionRules.problemOf(record, region))
                    .or(() -> clash(regions, region));
            if (clash.isPresent()) {
                return new RegisterOutcome.Refused(clash.get());
            }
            var entity = known.orElseGet(() -> new RegionEntity(region.id()));
            entity.take(region.withFlags(flags), clock.instant());
            if (known.isEmpty()) {
                regions.add(entity);
            }
            return new RegisterOutcome.Registered();
        });
    }

    private static Optional<String> clash(RegionRepository regions, GridRegion region) {
        var area = region.area();
        var others = regions.inRange(
                ScopeId.ZERO, area.x(), area.x() + area.sizeX() - 1, area.y(), area.y() + area.sizeY() - 1);
        for (var other : others) {
            if (isAnother(other, region)) {
                return Optional.of("Region overlaps another region: " + other.name);
            }
        }
        for (var other : regions.byName(ScopeId.ZERO, region.name())) {
            if (isAnother(other, region)) {
                return Optional.of("Duplicate region name");
            }
        }
        return Optional.empty();
    }

    private static boolean isAnother(RegionEntity other, GridRegion region) {
        return other.scope.equals(region.scope().value())
                && !other.id.equals(region.id().value());
    }

    @Override
    public boolean deregister(RegionId id) {
        return transactions.call(em -> {
            var regions = new RegionRepository(em);
            regions.lock();
            var known = regions.byId(id);
            known.ifPresent(region -> {
                if (region.has(RegionFlag.PERSISTENT)) {
                    region.takeFlags(region.flags & ~RegionFlag.REGION_ONLINE.bit());
                } else {
                    regions.remove(region);
                }
            });
            return known.isPresent();
        });
    }

    @Override
    public Optional<GridRegion> find(ScopeId scope, RegionId id) {
        return one(regions -> regions.byId(id).stream()
                .filter(region -> scope.isZero() || region.scope.equals(scope.value()))
                .toList());
    }

    @Override
    public Optional<GridRegion> findByPosition(ScopeId scope, int x, int y) {
        return one(regions -> regions.inRange(scope, x, x, y, y));
    }

    @Override
    public Optional<GridRegion> findByName(ScopeId scope, String name) {
        return one(regions -> regions.byName(scope, name));
    }

    @Override
    public List<GridRegion> searchByName(ScopeId scope, String text, int max) {
        return max <= 0 ? List.of() : all(regions -> regions.byNameStart(scope, text, max));
    }

    @Override
    public List<GridRegion> findInRange(ScopeId scope, int xMin, int xMax, int yMin, int yMax) {
        return all(regions -> regions.inRange(scope, xMin, xMax, yMin, yMax));
    }

    @Override
    public List<GridRegion> neighbours(ScopeId scope, RegionId id) {
        var region = find(scope, id);
        if (region.isEmpty()) {
            return List.of();
        }
        var area = region.get().area();
        return all(regions -> regions
                .inRange(
                        scope,
                        area.x() - 1L,
                        (long) area.x() + area.sizeX(),
                        area.y() - 1L,
                        (long) area.y() + area.sizeY())
                .stream()
                .filter(other -> !other.id.equals(id.value()))
                .toList());
    }

    @Override
    public List<GridRegion> defaultRegions(ScopeId scope) {
        return all(regions -> regions.defaults(scope));
    }

    @Override
    public List<GridRegion> fallbackRegions(ScopeId scope, int x, int y) {
        return all(regions -> regions.fallbacks(scope, x, y));
    }

    @Override
    public List<GridRegion> onlineRegions(ScopeId scope, int x, int y, int max) {
        return max <= 0 ? List.of() : all(regions -> regions.online(scope, x, y, max));
    }

    @Override
    public OptionalInt flags(ScopeId scope, RegionId id) {
        return find(scope, id).map(region -> OptionalInt.of(region.flags())).orElse(OptionalInt.empty());
    }

    @Override
    public Map<String, String> extraFeatures() {
        return settings.extraFeatures();
    }

    private Optional<GridRegion> one(Function<RegionRepository, List<RegionEntity>> query) {
        return all(query).stream().findFirst();
    }

    private List<GridRegion> all(Function<RegionRepository, List<RegionEntity>> query) {
        return transactions.read(em -> query.apply(new RegionRepository(em)).stream()
                .map(RegionEntity::toRegion)
                .toList());
    }
}
