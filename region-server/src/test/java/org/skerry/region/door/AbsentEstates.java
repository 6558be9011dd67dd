// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.util.List;
import java.util.Optional;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/** Estates of a process that is connected to none: every question is answered as by a server that is away. */
public final class AbsentEstates implements EstateService {
    private static ServiceUnavailableException away() {
        return new ServiceUnavailableException("estates", "this process is connected to no estates");
    }

    @Override
    public List<Estate> findAll() {
        throw away();
    }

    @Override
    public Optional<Estate> find(int id) {
        throw away();
    }

    @Override
    public Optional<Estate> ofRegion(RegionId region) {
        throw away();
    }

    @Override
    public Estate ofRegionOrFresh(RegionId region) {
        throw away();
    }

    @Override
    public List<Integer> findByName(String name) {
        throw away();
    }

    @Override
    public List<Integer> findByOwner(AgentId owner) {
        throw away();
    }

    @Override
    public List<RegionId> regions(int id) {
        throw away();
    }

    @Override
    public boolean store(Estate estate) {
        throw away();
    }

    @Override
    public boolean link(RegionId region, int id) {
        throw away();
    }
}
