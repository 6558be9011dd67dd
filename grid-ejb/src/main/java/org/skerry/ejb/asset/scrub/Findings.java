// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.scrub.Finding.Problem;
import org.skerry.ejb.persistence.Transactions;

/** What scrubs have found and nobody has repaired yet. Thread-safe. */
@ApplicationScoped
public class Findings {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Some in the order of their hashes.
     *
     * @param only those with this problem; empty for all
     */
    public List<Finding> list(Optional<Problem> only, Optional<ContentHash> after, int count) {
        return transactions.read(em -> {
            var query = em.createNativeQuery(
                    "select f.sha256, f.problem, f.asset_id, f.length from asset_finding f where f.length >= 0"
                            + (only.isPresent() ? " and f.problem = :problem" : "")
                            + (after.isPresent() ? " and f.sha256 > :after" : "") + " order by f.sha256 limit "
                            + count);
            only.ifPresent(problem -> query.setParameter("problem", problem.word()));
            return findings(query, after);
        });
    }

    private static List<Finding> findings(Query query, Optional<ContentHash> after) {
        after.ifPresent(hash -> query.setParameter("after", hash.sha256().toArray()));
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        List<?> rows = typed.addScalar("sha256", byte[].class)
                .addScalar("problem", String.class)
                .addScalar("asset_id", UUID.class)
                .addScalar("length", Long.class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Finding(
                        new ContentHash(Octets.owning((byte[]) row[0])),
                        Problem.of((String) row[1]),
                        new AssetId((UUID) row[2]),
                        (Long) row[3]))
                .toList();
    }

    void add(Finding finding) {
        transactions.call(em -> {
            em.createNativeQuery("delete from asset_finding where sha256 = :hash")
                    .setParameter("hash", finding.hash().sha256().toArray())
                    .executeUpdate();
            return em.createNativeQuery("insert into asset_finding (sha256, problem, asset_id, length, found)"
                            + " values (:hash, :problem, :asset, :length, :now)")
                    .setParameter("hash", finding.hash().sha256().toArray())
                    .setParameter("problem", finding.problem().word())
                    .setParameter("asset", finding.asset().value())
                    .setParameter("length", finding.length())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        });
    }

    /** It is well again; says whether it was not. */
    boolean remove(ContentHash hash) {
        return transactions.call(em -> em.createNativeQuery("delete from asset_finding where sha256 = :hash")
                        .setParameter("hash", hash.sha256().toArray())
                        .executeUpdate()
                > 0);
    }

    /** Assets of the catalog or the bin that have one of a bounded number of contents, one for each. */
    List<Finding> owners(Collection<ContentHash> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        var values = hashes.stream().map(hash -> hash.sha256().toArray()).toList();
        return transactions.read(em -> findings(
                em.createNativeQuery("select a.sha256, 'corrupt' as problem, a.id as asset_id, a.length from asset a"
                                + " where a.sha256 in (:hashes)"
                                + " union all select r.sha256, 'corrupt' as problem, r.id as asset_id, r.length"
                                + " from asset_recycled r where r.sha256 in (:hashes)")
                        .setParameter("hashes", values),
                Optional.empty()));
    }

    /** Some assets of the catalog that follow an id, as if they were missing. */
    List<Finding> assets(UUID after, int count) {
        return transactions.read(em -> findings(
                em.createNativeQuery("select a.sha256, 'missing' as problem, a.id as asset_id, a.length from asset a"
                                + " where a.id > :from order by a.id limit " + count)
                        .setParameter("from", after),
                Optional.empty()));
    }

    /** Those of a bounded number of hashes that are noted. */
    Set<ContentHash> noted(Collection<ContentHash> hashes) {
        return hashes.isEmpty()
                ? Set.of()
                : transactions.read(em -> findings(
                                em.createNativeQuery(
                                                "select f.sha256, f.problem, f.asset_id, f.length from asset_finding f"
                                                        + " where f.sha256 in (:hashes)")
                                        .setParameter(
                                                "hashes",
                                                hashes.stream()
                                                        .map(hash ->
                                                                hash.sha256().toArray())
                                                        .toList()),
                                Optional.empty())
                        .stream()
                        .map(Finding::hash)
                        .collect(Collectors.toSet()));
    }
}
