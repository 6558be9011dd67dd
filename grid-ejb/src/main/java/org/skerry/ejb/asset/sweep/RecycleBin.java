// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.TakenIds;
import org.skerry.ejb.asset.figures.AssetReads;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;

/**
 * Assets that a sweep took out of the catalog, whose bytes are still there. Thread-safe; throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the database is away.
 */
@ApplicationScoped
public class RecycleBin implements TakenIds {
    private static final System.Logger LOG = System.getLogger(RecycleBin.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    AssetReads reads;

    @Inject
    Clock clock;

    private final LongAdder missed = new LongAdder();

    /** A provider that looks into the bin for what the other does not find, brings it back, and counts reads. */
    public StorageProvider before(StorageProvider behind) {
        return new RecyclingStorage(behind, this, reads);
    }

    /** An id in the bin is taken: an asset never changes. */
    @Override
    public Set<UUID> bringBack(EntityManager transaction, Collection<UUID> ids) {
        var back = new BinnedIds(clock).bringBack(transaction, ids);
        count(back.size());
        return back;
    }

    /** Brings back what somebody asked for: it was needed after all. Says how many of the ids were in the bin. */
    int missed(Collection<AssetId> ids) {
        return count(restore(ids));
    }

    private int count(int count) {
        if (count > 0) {
            missed.add(count);
            LOG.log(Level.WARNING, "recycled assets={0,number,#} brought back for whoever asked", count);
        }
        return count;
    }

    /** How many assets came back because somebody asked for them, since the start. */
    public long missed() {
        return missed.sum();
    }

    /** Brings assets back by an operator's word; says how many were in the bin. */
    public int restoreAudited(List<AssetId> ids) {
        var count = restore(ids);
        Audited.call(transactions, (_, audit) -> {
            audit.accept(AuditChange.of("assets-restored", count + " of " + ids.size(), "", first(ids)));
            return true;
        });
        return count;
    }

    private static String first(List<AssetId> ids) {
        return String.join(" ", ids.stream().limit(20).map(AssetId::toString).toList());
    }

    private int restore(Collection<AssetId> ids) {
        var count = 0;
        for (var some : Chunks.of(List.copyOf(ids))) {
            var values = some.stream().map(AssetId::value).toList();
            // most are in no bin: that is told without a transaction
            var isAny = transactions.read(
                    em -> !em.createNativeQuery("select r.id from asset_recycled r where r.id in (:ids)")
                            .setParameter("ids", values)
                            .getResultList()
                            .isEmpty());
            count += isAny
                    ? transactions.call(em -> new RecycleTable(em)
                            .giveBack(values, clock.instant())
                            .size())
                    : 0;
        }
        return count;
    }

    /** How many assets are in the bin. */
    public long count() {
        return transactions.read(em -> ((Number) em.createNativeQuery("select count(*) from asset_recycled")
                        .getSingleResult())
                .longValue());
    }
}
