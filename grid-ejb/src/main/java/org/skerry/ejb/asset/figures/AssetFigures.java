// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.persistence.Transactions;

/**
 * Counts the catalog: by type, what deduplication saves, growth by day, the largest, the most read; tells besides what
 * stores and caches were asked. It reads all of the
 * catalog, so what was counted is told again for some minutes. Thread-safe.
 */
@ApplicationScoped
public class AssetFigures {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration GROWTH = Duration.ofDays(30);
    private static final int MOST = 20;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    StoreMeters meters;

    @Inject
    AssetJournal journal;

    private Optional<Llsd.Struct> counted = Optional.empty();

    /**
     * The figures: those of the catalog at most some minutes old, those of stores and caches of this moment.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when the database is away
     */
    public synchronized Llsd.Struct figures() {
        var known = counted.filter(figures -> figures.get("counted") instanceof Llsd.Date(var when)
                && clock.instant().isBefore(when.plus(FRESH)));
        var figures = known.orElseGet(() -> transactions.read(this::count));
        counted = Optional.of(figures);
        var all = new LlsdStruct();
        figures.values().forEach(all::put);
        return all.put("stores", meters.told()).put("journal", journal.told()).build();
    }

    private Llsd.Struct count(EntityManager em) {
        var begun = clock.instant();
        var assets = row(em, "select count(*), coalesce(sum(length), 0) from asset");
        var contents = row(
                em,
                "select count(*), coalesce(sum(c.length), 0) from (select sha256, max(length) as length from asset"
                        + " group by sha256) c");
        var recycled = row(em, "select count(*), coalesce(sum(length), 0) from asset_recycled");
        var bytes = real(assets[1]);
        return new LlsdStruct()
                .put("counted", new Llsd.Date(clock.instant()))
                .put("assets", real(assets[0]))
                .put("bytes", bytes)
                .put("contents", real(contents[0]))
                .put("content_bytes", real(contents[1]))
                .put("saved_by_deduplication", bytes == 0 ? 0 : 1 - real(contents[1]) / bytes)
                .put("recycled", real(recycled[0]))
                .put("recycled_bytes", real(recycled[1]))
                .put("by_type", byType(em))
                .put("by_day", byDay(em))
                .put("largest", largest(em))
                .put("most_read", mostRead(em))
                .put(
                        "counting_seconds",
                        Duration.between(begun, clock.instant()).toNanos() / 1e9)
                .build();
    }

    private static Llsd byType(EntityManager em) {
        return array(
                em,
                "select asset_type, count(*), coalesce(sum(length), 0) from asset group by asset_type order by 3 desc",
                row -> new LlsdStruct()
                        .put("type", ((Number) row[0]).intValue())
                        .put("media_type", MediaTypes.of(((Number) row[0]).intValue()))
                        .put("assets", real(row[1]))
                        .put("bytes", real(row[2])));
    }

    /** Days as the database counts them, in UTC. */
    private Llsd byDay(EntityManager em) {
        // H2 has refused a cast as what to group by, in a deployed grid
        var query = em.createNativeQuery("select d.day_text, count(*), coalesce(sum(d.length), 0) from"
                        + " (select cast(cast(stored as date) as varchar(10)) as day_text, length from asset"
                        + " where stored >= :since) d group by d.day_text order by d.day_text")
                .setParameter("since", clock.instant().minus(GROWTH));
        return array(
                query.getResultList(),
                row -> new LlsdStruct()
                        .put("day", String.valueOf(row[0]))
                        .put("assets", real(row[1]))
                        .put("bytes", real(row[2])));
    }

    private static Llsd largest(EntityManager em) {
        return array(
                em,
                "select cast(id as varchar(36)), name, length from asset order by length desc limit " + MOST,
                row -> new LlsdStruct()
                        .put("id", String.valueOf(row[0]))
                        .put("name", String.valueOf(row[1]))
                        .put("bytes", real(row[2])));
    }

    private static Llsd mostRead(EntityManager em) {
        return array(
                em,
                "select cast(asset_id as varchar(36)), reads from asset_reads order by reads desc limit " + MOST,
                row -> new LlsdStruct().put("id", String.valueOf(row[0])).put("reads", real(row[1])));
    }

    /** One row of an answer as members. */
    @FunctionalInterface
    private interface Told {
        LlsdStruct of(Object[] row);
    }

    private static Llsd array(EntityManager em, String statement, Told told) {
        return array(em.createNativeQuery(statement).getResultList(), told);
    }

    private static Llsd array(List<?> rows, Told told) {
        var all = new ArrayList<Llsd>();
        rows.forEach(row -> all.add(told.of((Object[]) row).build()));
        return new Llsd.Array(all);
    }

    private static Object[] row(EntityManager em, String statement) {
        return (Object[]) em.createNativeQuery(statement).getSingleResult();
    }

    private static double real(Object number) {
        return ((Number) number).doubleValue();
    }
}
