// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.reference.AssetReferences;

/** The tables of contents that were searched and of what they refer to. Within one transaction. */
final class ReferenceTable {
    private static final int ROWS_AT_ONCE = 200;

    private final EntityManager em;

    ReferenceTable(EntityManager em) {
        this.em = em;
    }

    /** A content that this version of the search has searched. */
    record Searched(long id, ContentKey key, LeftOut leftOut, Instant when) {}

    /** Those of a bounded number of contents that were searched. */
    List<Searched> find(Collection<ContentKey> keys) {
        return rows(keys).stream()
                .filter(row -> (Integer) row[3] == AssetReferences.VERSION)
                .map(row -> new Searched((Long) row[0], key(row), LeftOut.of((Integer) row[4]), (Instant) row[5]))
                .filter(searched -> keys.contains(searched.key()))
                .toList();
    }

    private static ContentKey key(Object[] row) {
        return new ContentKey(new ContentHash(Octets.copyOf((byte[]) row[1])), (Integer) row[2]);
    }

    private List<Object[]> rows(Collection<ContentKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        NativeQuery<?> query = em.createNativeQuery(
                        "select s.id, s.sha256, s.asset_type, s.parser, s.left_out, s.searched"
                                + " from asset_searched s where s.sha256 in (:hashes)")
                .unwrap(NativeQuery.class);
        List<?> rows = query.addScalar("id", Long.class)
                .addScalar("sha256", byte[].class)
                .addScalar("asset_type", Integer.class)
                .addScalar("parser", Integer.class)
                .addScalar("left_out", Integer.class)
                .addScalar("searched", Instant.class)
                .setParameter(
                        "hashes",
                        keys.stream()
                                .map(ContentKey::hash)
                                .distinct()
                                .map(hash -> hash.sha256().toArray())
                                .toList())
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Keeps what was found in a bounded number of contents in the place of what was kept of them; says how many. */
    int keep(List<Gathered> contents, Instant when) {
        var byKey = contents.stream().collect(Collectors.toMap(Gathered::key, gathered -> gathered));
        forget(ids(byKey).values());
        for (var from = 0; from < contents.size(); from += ROWS_AT_ONCE) {
            insertContents(contents.subList(from, Math.min(contents.size(), from + ROWS_AT_ONCE)), when);
        }
        var references = new ArrayList<Reference>();
        ids(byKey)
                .forEach((key, id) -> Objects.requireNonNull(byKey.get(key))
                        .ids()
                        .forEach(asset -> references.add(new Reference(asset, id))));
        for (var from = 0; from < references.size(); from += ROWS_AT_ONCE) {
            insertReferences(references.subList(from, Math.min(references.size(), from + ROWS_AT_ONCE)));
        }
        return contents.size();
    }

    private record Reference(UUID asset, long content) {}

    private Map<ContentKey, Long> ids(Map<ContentKey, Gathered> wanted) {
        var ids = new HashMap<ContentKey, Long>();
        rows(wanted.keySet()).forEach(row -> {
            if (wanted.containsKey(key(row))) {
                ids.put(key(row), (Long) row[0]);
            }
        });
        return ids;
    }

    private void insertContents(List<Gathered> contents, Instant when) {
        var query = em.createNativeQuery(
                        "insert into asset_searched (sha256, asset_type, parser, left_out, searched) values "
                                + values(contents.size(), "(:h#, :t#, :parser, :l#, :now)"))
                .setParameter("parser", AssetReferences.VERSION)
                .setParameter("now", when);
        for (var at = 0; at < contents.size(); at++) {
            var content = contents.get(at);
            query.setParameter("h" + at, content.key().hash().sha256().toArray())
                    .setParameter("t" + at, content.key().type())
                    .setParameter("l" + at, content.leftOut().code());
        }
        query.executeUpdate();
    }

    private void insertReferences(List<Reference> references) {
        var query = em.createNativeQuery(
                "insert into asset_reference (asset_id, content_id) values " + values(references.size(), "(:a#, :c#)"));
        for (var at = 0; at < references.size(); at++) {
            query.setParameter("a" + at, references.get(at).asset())
                    .setParameter("c" + at, references.get(at).content());
        }
        query.executeUpdate();
    }

    /** Rows of a statement; each # is the number of its row. */
    static String values(int count, String row) {
        return IntStream.range(0, count)
                .mapToObj(at -> row.replace("#", String.valueOf(at)))
                .collect(Collectors.joining(","));
    }

    private void forget(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            em.createNativeQuery("delete from asset_reference where content_id in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
            em.createNativeQuery("delete from asset_searched where id in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /**
     * Forgets those of some contents that no asset has any more.
     *
     * @param after the last that was seen
     * @return the last of these, 0 at the end, and how many were forgotten
     */
    Tidied tidy(long after, int count) {
        List<?> ids = em.createNativeQuery(
                        "select s.id from asset_searched s where s.id > :after order by s.id limit " + count,
                        Long.class)
                .setParameter("after", after)
                .getResultList();
        if (ids.isEmpty()) {
            return new Tidied(0, 0);
        }
        List<?> idle = em.createNativeQuery(
                        "select s.id from asset_searched s where s.id in (:ids)"
                                + " and not exists (select 1 from asset a where a.sha256 = s.sha256)"
                                + " and not exists (select 1 from asset_recycled r where r.sha256 = s.sha256)",
                        Long.class)
                .setParameter("ids", ids)
                .getResultList();
        forget(idle.stream().map(Long.class::cast).toList());
        return new Tidied(ids.size() < count ? 0 : (Long) ids.getLast(), idle.size());
    }

    /** What came of it. */
    record Tidied(long last, int forgotten) {}
}
