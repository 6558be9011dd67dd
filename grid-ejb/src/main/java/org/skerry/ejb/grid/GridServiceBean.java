// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionAdmission;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.grid.RegionLookup;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** The registry of regions in the grid's database. */
@Stateless
@Local(GridService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class GridServiceBean implements GridService {
    /** A token that has let a region in is good for this long again, as with ROBUST. */
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

    @Inject
    Transactions transactions;

    @Inject
    GridSettings settings;

    @Inject
    AuthenticationService tokens;

    @Inject
    Clock clock;

    /** Tokens are verified first: that may take a call to another server, which must not hold the registry's lock. */
    @Override
    public RegisterOutcome register(GridRegion region, String token) {
        var unusable = RegionAdmission.problemOf(region);
        if (unusable.isPresent()) {
            return new RegisterOutcome.Refused(unusable.get());
        }
        var admission = new RegionAdmission(settings.policy());
        var proven = proven(admission, region, token);
        return transactions.call(em -> {
            var regions = new RegionRepository(em);
            regions.lock();
            var known = regions.byId(region.id());
            var problem = admission.problemOf(region, situation(regions, region, known, proven));
            if (problem.isPresent()) {
                return new RegisterOutcome.Refused(problem.get());
            }
            var entity = known.orElseGet(() -> new RegionEntity(region.id()));
            entity.take(region.withFlags(admission.flags(region)), clock.instant());
            if (known.isEmpty()) {
                regions.add(entity);
            }
            return new RegisterOutcome.Registered();
        });
    }

    private Set<AgentId> proven(RegionAdmission admission, GridRegion region, String token) {
        if (token.isEmpty()) {
            return Set.of();
        }
        var known = transactions.read(
                em -> new RegionRepository(em).byId(region.id()).map(RegionEntity::toRegion));
        return admission.principals(region, known).stream()
                .filter(principal -> tokens.verify(principal, token, TOKEN_LIFETIME))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RegionAdmission.Situation situation(
            RegionRepository regions, GridRegion region, Optional<RegionEntity> known, Set<AgentId> proven) {
        var area = region.area();
        var inTheWay = regions.inRange(
                ScopeId.ZERO, area.x(), area.x() + area.sizeX() - 1L, area.y(), area.y() + area.sizeY() - 1L);
        return new RegionAdmission.Situation(
                known.map(RegionEntity::toRegion),
                others(inTheWay, region),
                others(regions.byName(ScopeId.ZERO, region.name()), region),
                proven);
    }

    private static List<GridRegion> others(List<RegionEntity> found, GridRegion region) {
        return found.stream()
                .filter(other -> other.scope.equals(region.scope().value())
                        && !other.id.equals(region.id().value()))
                .map(RegionEntity::toRegion)
                .toList();
    }

    @Override
    public boolean deregister(RegionId id) {
        return Audited.call(transactions, (em, audit) -> {
            var regions = new RegionRepository(em);
            regions.lock();
            var known = regions.byId(id);
            known.ifPresent(region -> {
                if (new RegionAdmission(settings.policy()).isKept(region.toRegion())) {
                    region.takeFlags(region.flags & ~RegionFlag.REGION_ONLINE.bit());
                    audit.accept(AuditChange.of("persistent-region-deregistered", "region " + id, "", ""));
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
        return new RegionLookup(settings.ownAddresses()).find(names(scope), name);
    }

    @Override
    public Optional<GridRegion> findLocalByName(ScopeId scope, String name) {
        return findByName(scope, name).filter(region -> !region.has(RegionFlag.HYPERLINK));
    }

    @Override
    public List<GridRegion> searchByName(ScopeId scope, String text, int max) {
        return new RegionLookup(settings.ownAddresses()).search(names(scope), text, max);
    }

    private RegionLookup.Names names(ScopeId scope) {
        return new RegionLookup.Names() {
            @Override
            public Optional<GridRegion> named(String name) {
                return one(regions -> regions.byName(scope, name));
            }

            @Override
            public List<GridRegion> containing(String text, int max) {
                return all(regions -> regions.byNamePart(scope, text, max));
            }

            @Override
            public List<GridRegion> defaults() {
                return defaultRegions(scope);
            }
        };
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
                .filter(other -> !other.id.equals(id.value()) && other.online && !other.hyperlink)
                .toList());
    }

    @Override
    public List<GridRegion> defaultRegions(ScopeId scope) {
        return all(regions -> regions.defaults(scope));
    }

    @Override
    public List<GridRegion> defaultHypergridRegions(ScopeId scope) {
        return Stream.concat(all(regions -> regions.hypergridDefaults(scope)).stream(), defaultRegions(scope).stream())
                .toList();
    }

    @Override
    public List<GridRegion> hyperlinks(ScopeId scope) {
        return all(regions -> regions.hyperlinks(scope));
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
