// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Estates in the grid's database. */
@Stateless
@Local(EstateService.class)
@LocalService
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EstateServiceBean implements EstateService {
    @Inject
    Transactions transactions;

    @Override
    public List<Estate> findAll() {
        return transactions.call(em -> {
            var estates = new EstateRepository(em);
            return estates.all().stream()
                    .map(estates::find)
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    @Override
    public Optional<Estate> find(int id) {
        return transactions.call(em -> new EstateRepository(em).find(id));
    }

    @Override
    public Optional<Estate> ofRegion(RegionId region) {
        return transactions.call(em -> {
            var estates = new EstateRepository(em);
            return estates.numberOf(region).flatMap(estates::find);
        });
    }

    @Override
    public Estate ofRegionOrFresh(RegionId region) {
        return ofRegion(region)
                .orElseGet(() -> transactions.call(em -> {
                    var estates = new EstateRepository(em);
                    estates.lockNumbers();
                    return estates.numberOf(region).flatMap(estates::find).orElseGet(() -> {
                        var fresh = Estate.fresh(estates.nextNumber());
                        estates.add(fresh);
                        estates.link(region, fresh.id());
                        return fresh;
                    });
                }));
    }

    @Override
    public List<Integer> findByName(String name) {
        return name.indexOf('\0') >= 0 ? List.of() : transactions.call(em -> new EstateRepository(em).byName(name));
    }

    @Override
    public List<Integer> findByOwner(AgentId owner) {
        return transactions.call(em -> new EstateRepository(em).byOwner(owner));
    }

    @Override
    public List<RegionId> regions(int id) {
        return transactions.call(em -> new EstateRepository(em).regions(id));
    }

    @Override
    public boolean store(Estate estate) {
        return estate.isUsable()
                && transactions.call(em -> {
                    var estates = new EstateRepository(em);
                    var known = estates.lock(estate.id());
                    known.ifPresent(entity -> {
                        entity.take(estate);
                        estates.takeLists(estate);
                    });
                    return known.isPresent();
                });
    }

    @Override
    public boolean link(RegionId region, int id) {
        return !region.isZero()
                && transactions.call(em -> {
                    var estates = new EstateRepository(em);
                    estates.lockNumbers();
                    if (!estates.exists(id)) {
                        return false;
                    }
                    estates.link(region, id);
                    return true;
                });
    }
}
