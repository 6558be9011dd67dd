// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** A registry that cannot be reached for as many registrations as a test says. */
public final class UnreliableGrid implements GridService {
    private final GridService inner;
    private int failures;
    private int attempts;

    public UnreliableGrid(GridService inner) {
        this.inner = inner;
    }

    public synchronized void failNext(int registrations) {
        failures = registrations;
    }

    public synchronized int attempts() {
        return attempts;
    }

    public synchronized void awaitAttempts(int count) throws InterruptedException {
        while (attempts < count) {
            wait();
        }
    }

    @Override
    public synchronized RegisterOutcome register(GridRegion region, String token) {
        attempts++;
        notifyAll();
        if (failures > 0) {
            failures--;
            throw new ServiceUnavailableException("grid", "away, as the test wants it");
        }
        return inner.register(region, token);
    }

    @Override
    public boolean deregister(RegionId id) {
        return inner.deregister(id);
    }

    @Override
    public Optional<GridRegion> find(ScopeId scope, RegionId id) {
        return inner.find(scope, id);
    }

    @Override
    public Optional<GridRegion> findByPosition(ScopeId scope, int x, int y) {
        return inner.findByPosition(scope, x, y);
    }

    @Override
    public Optional<GridRegion> findByName(ScopeId scope, String name) {
        return inner.findByName(scope, name);
    }

    @Override
    public Optional<GridRegion> findLocalByName(ScopeId scope, String name) {
        return inner.findLocalByName(scope, name);
    }

    @Override
    public List<GridRegion> searchByName(ScopeId scope, String text, int max) {
        return inner.searchByName(scope, text, max);
    }

    @Override
    public List<GridRegion> findInRange(ScopeId scope, int xMin, int xMax, int yMin, int yMax) {
        return inner.findInRange(scope, xMin, xMax, yMin, yMax);
    }

    @Override
    public List<GridRegion> neighbours(ScopeId scope, RegionId id) {
        return inner.neighbours(scope, id);
    }

    @Override
    public List<GridRegion> defaultRegions(ScopeId scope) {
        return inner.defaultRegions(scope);
    }

    @Override
    public List<GridRegion> defaultHypergridRegions(ScopeId scope) {
        return inner.defaultHypergridRegions(scope);
    }

    @Override
    public List<GridRegion> hyperlinks(ScopeId scope) {
        return inner.hyperlinks(scope);
    }

    @Override
    public List<GridRegion> fallbackRegions(ScopeId scope, int x, int y) {
        return inner.fallbackRegions(scope, x, y);
    }

    @Override
    public List<GridRegion> onlineRegions(ScopeId scope, int x, int y, int max) {
        return inner.onlineRegions(scope, x, y, max);
    }

    @Override
    public OptionalInt flags(ScopeId scope, RegionId id) {
        return inner.flags(scope, id);
    }

    @Override
    public Map<String, String> extraFeatures() {
        return inner.extraFeatures();
    }
}
