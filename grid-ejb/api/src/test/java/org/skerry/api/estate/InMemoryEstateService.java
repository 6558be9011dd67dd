// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/** Estates in memory: the twin for tests. */
public final class InMemoryEstateService implements EstateService {
    private final TreeMap<Integer, Estate> estates = new TreeMap<>();
    private final Map<RegionId, Integer> links = new HashMap<>();

    @Override
    public synchronized List<Estate> findAll() {
        return List.copyOf(estates.values());
    }

    @Override
    public synchronized Optional<Estate> find(int id) {
        return Optional.ofNullable(estates.get(id));
    }

    @Override
    public synchronized Optional<Estate> ofRegion(RegionId region) {
        return Optional.ofNullable(links.get(region)).flatMap(this::find);
    }

    @Override
    public synchronized Estate ofRegionOrFresh(RegionId region) {
        return ofRegion(region).orElseGet(() -> {
            var id = estates.isEmpty() ? Estate.FIRST_ID : estates.lastKey() + 1;
            estates.put(id, Estate.fresh(id));
            links.put(region, id);
            return Estate.fresh(id);
        });
    }

    @Override
    public synchronized List<Integer> findByName(String name) {
        return estates.values().stream()
                .filter(estate -> estate.name().equalsIgnoreCase(name))
                .map(Estate::id)
                .toList();
    }

    @Override
    public synchronized List<Integer> findByOwner(AgentId owner) {
        return estates.values().stream()
                .filter(estate -> estate.owner().equals(owner))
                .map(Estate::id)
                .toList();
    }

    @Override
    public synchronized List<RegionId> regions(int id) {
        return links.entrySet().stream()
                .filter(link -> link.getValue() == id)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized boolean store(Estate estate) {
        return estate.isUsable() && estates.replace(estate.id(), estate) != null;
    }

    @Override
    public synchronized boolean link(RegionId region, int id) {
        if (region.isZero() || !estates.containsKey(id)) {
            return false;
        }
        links.put(region, id);
        return true;
    }
}
