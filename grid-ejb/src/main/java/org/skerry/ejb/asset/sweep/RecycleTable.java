// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Rows of assets on their way out and back. Within one transaction. */
final class RecycleTable {
    private static final String COLUMNS =
            "id, name, description, asset_type, created, local_only, temporary, creator_id, flags, sha256, length, extra,"
                    + " stored";

    private final EntityManager em;

    RecycleTable(EntityManager em) {
        this.em = em;
    }

    /**
     * Assets that nobody has marked.
     *
     * @param ids in their order
     * @param bytes of all their contents
     */
    record Page(List<UUID> ids, long bytes) {}

    /** Some assets after an id that are not marked and were stored before. */
    Page unmarked(UUID after, Instant before, int count) {
        return page(em.createNativeQuery("select a.id, a.length from asset a where a.id > :after and a.stored < :before"
                        + " and not exists (select 1 from asset_mark m where m.asset_id = a.id)"
                        + " order by a.id limit " + count)
                .setParameter("after", after)
                .setParameter("before", before));
    }

    /**
     * Some assets after an id that are in the bin since before, and not marked. The time is asked for in a form that no index
     * serves: by one H2 sorted all that are overdue for each page.
     */
    Page overdue(UUID after, Instant before, int count) {
        return page(em.createNativeQuery("select r.id, r.length from asset_recycled r where r.id > :after"
                        + " and case when r.recycled < :before then 1 else 0 end = 1"
                        + " and not exists (select 1 from asset_mark m where m.asset_id = r.id)"
                        + " order by r.id limit " + count)
                .setParameter("after", after)
                .setParameter("before", before));
    }

    /** Some assets of the bin after an id that are marked. */
    Page wanted(UUID after, int count) {
        return page(em.createNativeQuery("select r.id, r.length from asset_recycled r where r.id > :after"
                        + " and exists (select 1 from asset_mark m where m.asset_id = r.id)"
                        + " order by r.id limit " + count)
                .setParameter("after", after));
    }

    private static Page page(Query query) {
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        List<?> rows = typed.addScalar("id", UUID.class)
                .addScalar("length", Long.class)
                .getResultList();
        var ids = new ArrayList<UUID>(rows.size());
        var bytes = 0L;
        for (var row : rows) {
            var columns = (Object[]) row;
            ids.add((UUID) columns[0]);
            bytes += (Long) columns[1];
        }
        return new Page(ids, bytes);
    }

    /**
     * Moves a bounded number of assets into the bin; says how many.
     *
     * @param now the same for all of one sweep: what refers to each other leaves the bin at once as well
     */
    int recycle(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return 0;
        }
        // one that went there before and was stored anew
        em.createNativeQuery("delete from asset_recycled where id in (:ids)"
                        + " and exists (select 1 from asset a where a.id = asset_recycled.id)")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createNativeQuery("insert into asset_recycled (" + COLUMNS + ", recycled) select " + COLUMNS
                        + ", :now from asset where id in (:ids)")
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
        return em.createNativeQuery("delete from asset where id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Brings a bounded number of assets back; says how many were in the bin. */
    int restore(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        em.createNativeQuery("insert into asset (" + COLUMNS + ") select " + COLUMNS
                        + " from asset_recycled r where r.id in (:ids)"
                        + " and not exists (select 1 from asset a where a.id = r.id)")
                .setParameter("ids", ids)
                .executeUpdate();
        return forget(ids);
    }

    /**
     * Brings those of a bounded number of ids back that are in the bin and not being forgotten. They count as needed in the
     * next sweep, or in the one that is under way: what they refer to may be in the bin still.
     *
     * @return those that were brought back
     */
    List<UUID> giveBack(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var gone = lockedCut();
        List<?> rows = em.createNativeQuery(
                        "select r.id from asset_recycled r where r.id in (:ids) and r.recycled >= :gone", UUID.class)
                .setParameter("ids", ids)
                .setParameter("gone", gone)
                .getResultList();
        var found = rows.stream().map(UUID.class::cast).toList();
        if (!found.isEmpty()) {
            restore(found);
            cameBack(found, now);
        }
        return found;
    }

    /**
     * Notes that a bounded number of assets count as needed until a sweep has marked them and brought back what they refer to,
     * though nobody should have them any more by then.
     */
    void cameBack(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        em.createNativeQuery("insert into asset_restored (asset_id, restored) select a.id, :now from asset a"
                        + " where a.id in (:ids)"
                        + " and not exists (select 1 from asset_restored x where x.asset_id = a.id)")
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** What was recycled before that is gone or about to go. Nobody brings anything back until the transaction ends. */
    private Instant lockedCut() {
        return (Instant) em.createNativeQuery(
                        "select b.forgotten_before from asset_bin b where b.id = 1 for update", Instant.class)
                .getSingleResult();
    }

    /**
     * Gives up what was recycled before a time, all at once: an asset that refers to another of them cannot come back when that one is
     * gone. If some have come back that are not marked, they are marked instead, to be traced first.
     *
     * @return how many were marked
     */
    int giveUp(Instant before) {
        lockedCut();
        var late = em.createNativeQuery("insert into asset_mark (asset_id, traced)"
                        + " select x.asset_id, false from asset_restored x"
                        + " where exists (select 1 from asset a where a.id = x.asset_id)"
                        + " and not exists (select 1 from asset_mark m where m.asset_id = x.asset_id)")
                .executeUpdate();
        if (late == 0) {
            em.createNativeQuery("update asset_bin set forgotten_before = :before"
                            + " where id = 1 and forgotten_before < :before")
                    .setParameter("before", before)
                    .executeUpdate();
            // all of them are marked, and what they need is here again
            em.createNativeQuery("delete from asset_restored").executeUpdate();
        }
        return late;
    }

    /** Removes a bounded number of assets from the bin for good; says how many. */
    int forget(Collection<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : em.createNativeQuery("delete from asset_recycled where id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    /** Those of a bounded number of hashes that an asset has, here or in the bin. */
    List<byte[]> used(Collection<byte[]> hashes) {
        List<?> rows = em.createNativeQuery(
                        "select a.sha256 from asset a where a.sha256 in (:hashes)"
                                + " union select r.sha256 from asset_recycled r where r.sha256 in (:hashes)",
                        byte[].class)
                .setParameter("hashes", hashes)
                .getResultList();
        return rows.stream().map(byte[].class::cast).toList();
    }
}
