// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Transactions;

/**
 * Where an asset is used: the assets that refer to it, by the index; who and what holds it, by the grid's tables as they are
 * now, but for what people wear, which is as of the index. It asks nobody who may know this: callers do. Thread-safe; throws
 * {@link org.skerry.api.error.ServiceUnavailableException} when the database is away.
 */
@ApplicationScoped
public class AssetUses {
    /** Contents looked at for one page; of some no asset is left. */
    private static final int MOST_CONTENTS = 200;

    @Inject
    Transactions transactions;

    /** How much of the references is known. */
    public IndexState state() {
        return transactions.read(IndexState::read);
    }

    /**
     * An asset that refers to another.
     *
     * @param type the protocol's asset type
     */
    public record Referrer(AssetId id, String name, int type) {}

    /**
     * A page of assets that refer to one.
     *
     * @param next where to go on; empty at the end
     */
    public record Referrers(List<Referrer> assets, Optional<Cursor> next) {
        public Referrers {
            assets = List.copyOf(assets);
        }
    }

    /** Where a walk through referrers stands: at a content of the index, behind an asset that has it. */
    public record Cursor(long content, UUID after) {
        private static final UUID BEFORE_ALL = new UUID(0, 0);

        /** The beginning. */
        public static final Cursor START = new Cursor(0, BEFORE_ALL);
    }

    /** Some of the assets of the catalog that refer to one, itself left out. */
    public Referrers referrers(AssetId asset, Cursor from, int limit) {
        return transactions.read(em -> referrers(em, asset, from, limit));
    }

    private static Referrers referrers(EntityManager em, AssetId asset, Cursor from, int limit) {
        List<?> contents = em.createNativeQuery(
                        "select r.content_id from asset_reference r where r.asset_id = :asset and r.content_id >= :from"
                                + " order by r.content_id limit " + MOST_CONTENTS,
                        Long.class)
                .setParameter("asset", asset.value())
                .setParameter("from", from.content())
                .getResultList();
        var found = new ArrayList<Referrer>();
        for (var content : contents) {
            var number = (Long) content;
            var after = number == from.content() ? from.after() : Cursor.BEFORE_ALL;
            var left = limit - found.size();
            var some = having(em, number, after, left);
            some.stream().filter(one -> !one.id().equals(asset)).forEach(found::add);
            if (some.size() == left) {
                return new Referrers(
                        found,
                        Optional.of(new Cursor(number, some.getLast().id().value())));
            }
        }
        return new Referrers(
                found,
                contents.size() < MOST_CONTENTS
                        ? Optional.empty()
                        : Optional.of(new Cursor((Long) contents.getLast() + 1, Cursor.BEFORE_ALL)));
    }

    private static List<Referrer> having(EntityManager em, long content, UUID after, int limit) {
        NativeQuery<?> query = em.createNativeQuery("select a.id, a.name, a.asset_type from asset_searched s"
                        + " join asset a on a.sha256 = s.sha256 and a.asset_type = s.asset_type"
                        + " where s.id = :content and a.id > :after order by a.id limit " + limit)
                .unwrap(NativeQuery.class);
        return query.addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("asset_type", Integer.class)
                .setParameter("content", content)
                .setParameter("after", after)
                .getResultStream()
                .map(Object[].class::cast)
                .map(row -> new Referrer(new AssetId((UUID) row[0]), (String) row[1], (Integer) row[2]))
                .toList();
    }

    /**
     * An item of somebody's inventory that is an asset.
     *
     * @param id of the item
     */
    public record HeldItem(UUID id, AgentId owner, String name) {}

    /**
     * Some of the items that are an asset, in the order of their ids.
     *
     * @param only whose items; empty for all people's
     */
    public List<HeldItem> items(AssetId asset, Optional<AgentId> only, UUID after, int limit) {
        return transactions.read(em -> {
            NativeQuery<?> query = em.createNativeQuery("select i.id, i.owner_id, i.name from inventory_item i"
                            + " where i.asset_id = :asset and i.id > :after"
                            + (only.isPresent() ? " and i.owner_id = :owner" : "") + " order by i.id limit " + limit)
                    .unwrap(NativeQuery.class);
            only.ifPresent(owner -> query.setParameter("owner", owner.value()));
            return query.addScalar("id", UUID.class)
                    .addScalar("owner_id", UUID.class)
                    .addScalar("name", String.class)
                    .setParameter("asset", asset.value())
                    .setParameter("after", after)
                    .getResultStream()
                    .map(Object[].class::cast)
                    .map(row -> new HeldItem((UUID) row[0], new AgentId((UUID) row[1]), (String) row[2]))
                    .toList();
        });
    }

    /** Some of what else holds an asset, at most so many of each kind. */
    public List<Holder> holders(AssetId asset, int limit) {
        return transactions.read(em -> {
            var all = new ArrayList<Holder>();
            for (var kind : HolderKind.values()) {
                all.addAll(kind.find(em, asset, limit));
            }
            return List.copyOf(all);
        });
    }
}
