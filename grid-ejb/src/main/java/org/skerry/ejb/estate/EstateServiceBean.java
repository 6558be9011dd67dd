// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.wire.EstateFields;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.audit.Differences;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Estates in the grid's database. */
@Stateless
@Local(EstateService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class EstateServiceBean implements EstateService {
    @Inject
    Transactions transactions;

    @Override
    public List<Estate> findAll() {
        return transactions.read(em -> {
            var estates = new EstateRepository(em);
            return estates.all().stream()
                    .map(estates::find)
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    @Override
    public Optional<Estate> find(int id) {
        return transactions.read(em -> new EstateRepository(em).find(id));
    }

    @Override
    public Optional<Estate> ofRegion(RegionId region) {
        return transactions.read(em -> {
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
        return name.indexOf('\0') >= 0 ? List.of() : transactions.read(em -> new EstateRepository(em).byName(name));
    }

    @Override
    public List<Integer> findByOwner(AgentId owner) {
        return transactions.read(em -> new EstateRepository(em).byOwner(owner));
    }

    @Override
    public List<RegionId> regions(int id) {
        return transactions.read(em -> new EstateRepository(em).regions(id));
    }

    @Override
    public boolean store(Estate estate) {
        return estate.isUsable()
                && Audited.call(transactions, (em, audit) -> {
                    var estates = new EstateRepository(em);
                    var before = estates.lock(estate.id()).flatMap(_ -> estates.find(estate.id()));
                    // the lists are replaced by statements, and what was read of them would be in the way
                    em.clear();
                    var known = estates.lock(estate.id());
                    before.flatMap(old -> changeOf(old, estate)).ifPresent(audit);
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
                && Audited.call(transactions, (em, audit) -> {
                    var estates = new EstateRepository(em);
                    estates.lockNumbers();
                    if (!estates.exists(id)) {
                        return false;
                    }
                    var before = estates.numberOf(region);
                    if (!before.equals(Optional.of(id))) {
                        audit.accept(AuditChange.of(
                                "region-moved-to-estate",
                                "region " + region,
                                before.map(number -> "estate=" + number).orElse(""),
                                "estate=" + id));
                    }
                    estates.link(region, id);
                    return true;
                });
    }

    private static Optional<AuditChange> changeOf(Estate before, Estate after) {
        var differences = Differences.of(EstateFields.form(before), EstateFields.form(after));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(AuditChange.of(
                        "estate-changed", "estate " + after.id(), differences.before(), differences.after()));
    }
}
