// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.index.CatalogContent;
import org.skerry.ejb.asset.index.ContentKey;

/**
 * The assets that a sweep has found to be needed: in the database, where a million take no memory of ours. Only assets that
 * the catalog, the bin or a store elsewhere has are marked. Within one transaction.
 */
final class MarkTable {
    private static final int CLEARED_AT_ONCE = 20_000;

    private final EntityManager em;

    MarkTable(EntityManager em) {
        this.em = em;
    }

    /**
     * A marked asset.
     *
     * @param content empty if a store elsewhere has it, or if it is gone since it was marked, such as a map tile that its
     *     region removed
     */
    record Marked(UUID id, Optional<CatalogContent> content) {}

    /**
     * Forgets some marks; false when there are none left. Up to which is asked first: with a selection within the deletion H2
     * made that selection again for each mark.
     */
    boolean clear() {
        List<?> bound = em.createNativeQuery(
                        "select m.asset_id from asset_mark m order by m.asset_id limit 1 offset " + CLEARED_AT_ONCE,
                        UUID.class)
                .getResultList();
        if (bound.isEmpty()) {
            em.createNativeQuery("delete from asset_mark").executeUpdate();
            return false;
        }
        em.createNativeQuery("delete from asset_mark where asset_id <= :bound")
                .setParameter("bound", bound.getFirst())
                .executeUpdate();
        return true;
    }

    /** Marks those of a bounded number of ids that are assets and not marked yet; says how many. */
    int mark(Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : mark("asset", ids) + mark("asset_recycled", ids);
    }

    /** One table at a time and nothing nested: H2 takes seconds to plan a selection of selections with so many ids. */
    private int mark(String table, Collection<UUID> ids) {
        return em.createNativeQuery("insert into asset_mark (asset_id, traced) select a.id, false from " + table
                        + " a where a.id in (:ids) and not exists (select 1 from asset_mark m where m.asset_id = a.id)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Those of a bounded number of ids that are marked. */
    Set<UUID> marked(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<?> rows = em.createNativeQuery(
                        "select m.asset_id from asset_mark m where m.asset_id in (:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Marks a bounded number of ids that are not marked, whether or not the catalog knows them; says how many. */
    int add(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        var all = List.copyOf(ids);
        var rows = IntStream.range(0, all.size())
                .mapToObj(row -> "(:a" + row + ", false)")
                .collect(Collectors.joining(","));
        var query = em.createNativeQuery("insert into asset_mark (asset_id, traced) values " + rows);
        for (var row = 0; row < all.size(); row++) {
            query.setParameter("a" + row, all.get(row));
        }
        return query.executeUpdate();
    }

    /** Marks what a bounded number of contents of the index refer to; says how many were not marked yet. */
    int markReferred(Collection<Long> contents) {
        return contents.isEmpty() ? 0 : markReferred("asset", contents) + markReferred("asset_recycled", contents);
    }

    private int markReferred(String table, Collection<Long> contents) {
        return em.createNativeQuery("insert into asset_mark (asset_id, traced) select distinct a.id, false"
                        + " from asset_reference r join " + table + " a on a.id = r.asset_id"
                        + " where r.content_id in (:contents)"
                        + " and not exists (select 1 from asset_mark m where m.asset_id = a.id)")
                .setParameter("contents", contents)
                .executeUpdate();
    }

    /** A statement that marks what a selection of a column {@code id} yields. */
    static String insert(String selection) {
        return "insert into asset_mark (asset_id, traced) select x.id, false from (" + selection
                + ") x where not exists (select 1 from asset_mark m where m.asset_id = x.id)";
    }

    /** Some that were marked and not traced, in the order of the index: in any other H2 sorts all of them for each page. */
    List<Marked> untraced(int count) {
        NativeQuery<?> query = em.createNativeQuery("select m.asset_id as id,"
                        + " coalesce(a.asset_type, r.asset_type) as asset_type,"
                        + " coalesce(a.sha256, r.sha256) as sha256, coalesce(a.length, r.length) as length"
                        + " from asset_mark m left join asset a on a.id = m.asset_id"
                        + " left join asset_recycled r on r.id = m.asset_id and a.id is null"
                        + " where m.traced = false order by m.traced, m.asset_id limit " + count)
                .unwrap(NativeQuery.class);
        List<?> rows = query.addScalar("id", UUID.class)
                .addScalar("asset_type", Integer.class)
                .addScalar("sha256", byte[].class)
                .addScalar("length", Long.class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Marked(
                        (UUID) row[0],
                        Optional.ofNullable((byte[]) row[2])
                                .map(hash -> new CatalogContent(
                                        (UUID) row[0],
                                        new ContentKey(new ContentHash(Octets.copyOf(hash)), (Integer) row[1]),
                                        (Long) row[3]))))
                .toList();
    }

    /** Notes that a bounded number of assets are traced. */
    int traced(Collection<UUID> ids) {
        return em.createNativeQuery("update asset_mark set traced = true where asset_id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    long count() {
        return ((Number) em.createNativeQuery("select count(*) from asset_mark").getSingleResult()).longValue();
    }
}
