// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Transactions;

/**
 * Looks for assets in the catalog by what is known of them. The database does it, over a bounded stretch of the catalog for
 * each page: an index of names would have to be written with each asset that is stored. Thread-safe; throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the database is away.
 */
@ApplicationScoped
public class CatalogSearch {
    /** Rows that the database looks at for one page. */
    static final int STRETCH = 100_000;

    /** Of these so many are looked at one by one. */
    static final int MOST_TESTED = 1_000;

    private static final int CHUNK = 200;

    @Inject
    Transactions transactions;

    @Inject
    WriteAhead ahead;

    /**
     * What is looked for; empty texts and an empty set look for all.
     *
     * @param name a part of the name, in either case
     * @param types the protocol's asset types
     * @param creator how the creator's id begins, in either case
     * @param owner whoever made the asset, or has it in the inventory
     */
    public record Wanted(String name, Set<Integer> types, String creator, Optional<AgentId> owner) {
        public Wanted {
            types = Set.copyOf(types);
        }
    }

    /**
     * A page of what was found, in the order of ids. It may be short, or empty, and not be the last.
     *
     * @param next where to go on; empty at the end
     */
    public record Page(List<AssetRecord> assets, Optional<AssetId> next) {
        public Page {
            assets = List.copyOf(assets);
        }
    }

    /**
     * Looks for a page.
     *
     * @param after the last asset that was seen, or the end of the last stretch
     * @param limit how many at most
     * @param exactly what the database cannot tell for sure, such as letters of other alphabets in either case
     */
    public Page find(Wanted wanted, AssetId after, int limit, Predicate<AssetRecord> exactly) {
        // who looks for what they have just uploaded finds it
        ahead.settle();
        return transactions.read(em -> {
            var end = end(em, after.value());
            var found = new ArrayList<AssetRecord>();
            var cursor = after.value();
            for (var tested = 0; tested < MOST_TESTED; tested += CHUNK) {
                var chunk = query(em, wanted, cursor, end).setMaxResults(CHUNK).getResultList();
                for (var row : chunk) {
                    var asset = row.toRecord();
                    cursor = row.id;
                    if (exactly.test(asset)) {
                        found.add(asset);
                    }
                    if (found.size() == limit) {
                        return new Page(found, Optional.of(asset.metadata().id()));
                    }
                }
                if (chunk.size() < CHUNK) {
                    return new Page(found, end.map(AssetId::new));
                }
                em.clear();
            }
            return new Page(found, Optional.of(new AssetId(cursor)));
        });
    }

    /** The last asset of the stretch; empty if the catalog ends before. */
    private static Optional<UUID> end(EntityManager em, UUID after) {
        return em.createQuery("select a.id from AssetEntity a where a.id > :after order by a.id", UUID.class)
                .setParameter("after", after)
                .setFirstResult(STRETCH - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static TypedQuery<AssetEntity> query(EntityManager em, Wanted wanted, UUID after, Optional<UUID> end) {
        var text = new StringBuilder("select a from AssetEntity a where a.id > :after");
        end.ifPresent(_ -> text.append(" and a.id <= :end"));
        if (!wanted.name().isEmpty()) {
            text.append(" and lower(a.name) like :name escape '!'");
        }
        if (!wanted.types().isEmpty()) {
            text.append(" and a.type in :types");
        }
        if (!wanted.creator().isEmpty()) {
            text.append(" and lower(a.creatorId) like :creator escape '!'");
        }
        wanted.owner()
                .ifPresent(_ -> text.append(" and (lower(a.creatorId) like :maker or exists"
                        + " (select 1 from ItemEntity i where i.asset = a.id and i.owner = :owner))"));
        var query = em.createQuery(text.append(" order by a.id").toString(), AssetEntity.class)
                .setParameter("after", after);
        end.ifPresent(last -> query.setParameter("end", last));
        if (!wanted.name().isEmpty()) {
            query.setParameter("name", "%" + pattern(wanted.name()) + "%");
        }
        if (!wanted.types().isEmpty()) {
            query.setParameter("types", wanted.types());
        }
        if (!wanted.creator().isEmpty()) {
            query.setParameter("creator", pattern(wanted.creator()) + "%");
        }
        wanted.owner()
                .ifPresent(owner -> query.setParameter("maker", owner + "%").setParameter("owner", owner.value()));
        return query;
    }

    /** Only letters of ASCII are made small by all databases alike; others stand for anything here. */
    private static String pattern(String text) {
        var pattern = new StringBuilder();
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter >= 0x80) {
                pattern.append('%');
            } else {
                pattern.append(letter == '%' || letter == '_' || letter == '!' ? "!" : "")
                        .append(letter);
            }
        }
        return pattern.toString();
    }
}
