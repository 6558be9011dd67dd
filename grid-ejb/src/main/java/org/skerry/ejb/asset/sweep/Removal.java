// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.StoreAnswer;
import org.skerry.ejb.persistence.Transactions;

/** The second half of a sweep: what is not needed goes, in two steps with a long time between. */
final class Removal {
    static final String RESTORED = "restored";
    static final String RECYCLED = "recycled";
    static final String RECYCLED_BYTES = "recycled-bytes";
    static final String FORGOTTEN = "forgotten";
    static final String BYTES_REMOVED = "contents-removed";
    static final String SIZE_REMOVED = "contents-removed-bytes";
    /** How often something had come back when the bin was to be emptied. */
    static final String CAME_BACK = "came-back-late";

    private static final String SAMPLE = "recycled-ids";
    private static final int MOST_TOLD = 20;
    /** Where somebody always brings something back, the bin is emptied by a later sweep. */
    private static final int MOST_LATE = 10;

    private final Transactions transactions;
    private final SweepSettings settings;
    private final SweptStore store;

    Removal(Transactions transactions, SweepSettings settings, SweptStore store) {
        this.transactions = transactions;
        this.settings = settings;
        this.store = store;
    }

    private Progress on(Progress progress, List<UUID> page, SweepPhase next) {
        return progress.past(page, settings.page(), next.word());
    }

    Progress restore(JobOrder order, Progress progress) {
        var page = transactions.read(em -> new RecycleTable(em).wanted(progress.after(), settings.page()));
        var count =
                order.dryRun() ? page.ids().size() : transactions.call(em -> new RecycleTable(em).restore(page.ids()));
        return on(progress.plus(RESTORED, count), page.ids(), SweepPhase.RECYCLE);
    }

    Progress recycle(JobOrder order, Progress progress) {
        if (progress.count(CAME_BACK) > 0) {
            return progress.next(SweepPhase.FORGET.word(), 0); // this sweep has been through the catalog
        }
        var lately = Marking.lately(settings, order);
        var page = transactions.read(em -> new RecycleTable(em).unmarked(progress.after(), lately, settings.page()));
        if (page.ids().isEmpty()) {
            return progress.plus(RECYCLED, 0).next(SweepPhase.FORGET.word(), 0);
        }
        int count = transactions.call(em -> {
            var named = named(em, page.ids(), lately);
            var idle = page.ids().stream().filter(id -> !named.contains(id)).toList();
            if (order.dryRun()) {
                return idle.size();
            }
            // not marked, so that what they refer to is on its way to the bin: it is brought back before any of it is
            // forgotten
            new RecycleTable(em).cameBack(List.copyOf(named), order.started());
            return new RecycleTable(em).recycle(idle, order.started());
        });
        var told = progress.plus(RECYCLED, count).plus(RECYCLED_BYTES, page.bytes());
        return on(sampled(told, page.ids()), page.ids(), SweepPhase.FORGET);
    }

    /** Those that a root has come to name since it was looked at. */
    private static Set<UUID> named(EntityManager em, List<UUID> ids, Instant lately) {
        var named = new HashSet<UUID>();
        for (var root : RootTable.values()) {
            named.addAll(root.among(em, ids, lately));
        }
        return named;
    }

    private static Progress sampled(Progress progress, List<UUID> ids) {
        return progress.counts().containsKey(SAMPLE)
                ? progress
                : progress.with(
                        SAMPLE,
                        new Llsd.Array(ids.stream()
                                .limit(MOST_TOLD)
                                .<Llsd>map(id -> new Llsd.Text(id.toString()))
                                .toList()));
    }

    Progress forget(JobOrder order, Progress progress) {
        var before = order.started().minus(settings.recycle());
        if (progress.place().isEmpty() && !order.dryRun()) {
            int late = transactions.call(em -> new RecycleTable(em).giveUp(before));
            if (late > 0) {
                var told = progress.plus(Marking.MARKED, late).plus(CAME_BACK, 1);
                return told.count(CAME_BACK) < MOST_LATE
                        ? told.next(SweepPhase.TRACE.word(), late)
                        : told.next(SweepPhase.BYTES.word(), 0);
            }
        }
        var page = transactions.read(em -> new RecycleTable(em).overdue(progress.after(), before, settings.page()));
        var count =
                order.dryRun() ? page.ids().size() : transactions.call(em -> new RecycleTable(em).forget(page.ids()));
        return on(progress.plus(FORGOTTEN, count), page.ids(), SweepPhase.BYTES);
    }

    /** Removes what nobody has kept for the whole time and what no row names: whoever is about to write one keeps it first. */
    Progress bytes(JobOrder order, Progress progress) {
        var before = order.started().minus(settings.bytes());
        var page = StoreAnswer.value(store.blobs().tryList(ContentHash.tryParse(progress.place()), settings.page()));
        var old = page.stream().filter(kept -> kept.since().isBefore(before)).toList();
        var used = used(old);
        var told = progress;
        for (var kept : old) {
            if (!used.contains(kept.hash()) && (order.dryRun() || isRemoved(kept, before))) {
                told = told.plus(BYTES_REMOVED, 1).plus(SIZE_REMOVED, kept.bytes());
            }
        }
        return page.size() < settings.page()
                ? told.next("", 0)
                : told.at(page.getLast().hash().toString(), page.size());
    }

    private Set<ContentHash> used(List<Kept> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        var hashes = all.stream().map(kept -> kept.hash().sha256().toArray()).toList();
        return transactions.read(em -> new RecycleTable(em)
                .used(hashes).stream()
                        .map(hash -> new ContentHash(Octets.owning(hash)))
                        .collect(Collectors.toSet()));
    }

    private boolean isRemoved(Kept kept, Instant before) {
        return switch (store.blobs().tryRemove(kept.hash(), before)) {
            case StorageResult.Success<ContentHash> _ -> true;
            case StorageResult.NotFound<ContentHash> _ -> false;
            case StorageResult.AuthNeeded<ContentHash> _ ->
                throw new ServiceUnavailableException("asset", "the store of bytes wants credentials");
            case StorageResult.Failure<ContentHash>(var reason) ->
                throw new ServiceUnavailableException("asset", reason);
        };
    }
}
