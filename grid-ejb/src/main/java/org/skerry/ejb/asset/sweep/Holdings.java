// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.ejb.persistence.Transactions;

/** What regions say that they hold: the grid does not see into them. Thread-safe. */
@ApplicationScoped
public class Holdings {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 20;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Keeps a region's report in the place of its last one, once all of it has come. Until then both count.
     *
     * @param held read to its end, in pieces; what it throws ends the report, and the last one stays
     * @return how many ids were told
     */
    public int report(RegionId region, Iterator<AssetId> held) {
        var report = UUID.randomUUID();
        var count = 0;
        while (held.hasNext()) {
            var piece = new LinkedHashSet<UUID>();
            while (held.hasNext() && piece.size() < AT_ONCE) {
                piece.add(held.next().value());
            }
            keep(region, report, List.copyOf(piece));
            count += piece.size();
        }
        conclude(region, report, count);
        return count;
    }

    private void keep(RegionId region, UUID report, List<UUID> piece) {
        var rows = IntStream.range(0, piece.size())
                .mapToObj(row -> "(:report, :region, :a" + row + ")")
                .collect(Collectors.joining(","));
        transactions.call(em -> {
            var query = em.createNativeQuery(
                            "insert into asset_holding (report_id, region_id, asset_id) values " + rows)
                    .setParameter("report", report)
                    .setParameter("region", region.value());
            for (var row = 0; row < piece.size(); row++) {
                query.setParameter("a" + row, piece.get(row));
            }
            return query.executeUpdate();
        });
    }

    private void conclude(RegionId region, UUID report, int count) {
        transactions.call(em -> {
            em.createNativeQuery("delete from asset_holder where region_id = :region")
                    .setParameter("region", region.value())
                    .executeUpdate();
            em.createNativeQuery("insert into asset_holder (region_id, report_id, assets, reported)"
                            + " values (:region, :report, :assets, :now)")
                    .setParameter("region", region.value())
                    .setParameter("report", report)
                    .setParameter("assets", count)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return em.createNativeQuery("delete from asset_holding where region_id = :region and report_id <> :report")
                    .setParameter("region", region.value())
                    .setParameter("report", report)
                    .executeUpdate();
        });
    }

    /** Forgets what a region held that will not come back; says whether it had reported. */
    public boolean forget(RegionId region) {
        return transactions.call(em -> {
            em.createNativeQuery("delete from asset_holding where region_id = :region")
                    .setParameter("region", region.value())
                    .executeUpdate();
            return em.createNativeQuery("delete from asset_holder where region_id = :region")
                            .setParameter("region", region.value())
                            .executeUpdate()
                    > 0;
        });
    }

    /**
     * Names of some of the grid's regions whose last report is older. One that is away can have changed nothing since its
     * last.
     */
    List<String> unreported(Duration age) {
        var since = clock.instant().minus(age);
        return transactions.read(em -> {
            List<?> names = em.createNativeQuery(
                            "select r.name from region r where r.hyperlink = false and not exists"
                                    + " (select 1 from asset_holder h where h.region_id = r.id"
                                    + " and (h.reported >= :since or r.online = false)) order by r.name limit "
                                    + MOST_NAMED,
                            String.class)
                    .setParameter("since", since)
                    .getResultList();
            return names.stream().map(String::valueOf).toList();
        });
    }
}
