// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A column of the grid's database that names assets: what it names is needed. */
enum RootTable {
    INVENTORY("inventory_item", "id", "asset_id"),
    /** What was stored lately stays, so what it refers to must. */
    STORED_LATELY("asset", "id", "id", "t.stored >= :lately"),
    PROFILES("profile", "user_id", "image_id"),
    FIRST_LIVES("profile", "user_id", "first_life_image"),
    PICKS("profile_pick", "id", "snapshot_id"),
    CLASSIFIEDS("profile_classified", "id", "snapshot_id"),
    GROUPS("user_group", "id", "insignia_id"),
    /** Ids of items; an asset may be meant where a simulator has it so. */
    NOTICES("group_notice", "id", "attachment_item"),
    MAP("region", "id", "map_texture"),
    PARCEL_MAP("region", "id", "parcel_map_texture"),
    /** Also those of regions that are away. */
    REGIONS("asset_holding", "asset_id", "asset_id");

    private static final int AT_ONCE = 10_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final String table;
    private final String key;
    private final String column;
    private final String condition;

    RootTable(String table, String key, String column) {
        this(table, key, column, "");
    }

    RootTable(String table, String key, String column, String condition) {
        this.table = table;
        this.key = key;
        this.column = column;
        this.condition = condition;
    }

    /**
     * Where a walk over the table stands.
     *
     * @param after the last key that was seen; empty at the end
     */
    record Walked(Optional<UUID> after, int marked) {}

    /**
     * Marks what some rows name.
     *
     * @param lately from when on an asset counts as stored lately
     */
    Walked mark(EntityManager em, Optional<UUID> after, Instant lately) {
        var from = after.orElse(BEFORE_ALL);
        List<?> keys = em.createNativeQuery(
                        "select t." + key + " from " + table + " t where t." + key + " > :from order by t." + key
                                + " limit " + AT_ONCE,
                        UUID.class)
                .setParameter("from", from)
                .getResultList();
        if (keys.isEmpty()) {
            return new Walked(Optional.empty(), 0);
        }
        var last = (UUID) keys.getLast();
        var some = "select t." + column + " as id from " + table + " t where t." + key + " > :from and t." + key
                + " <= :last" + (condition.isEmpty() ? "" : " and " + condition);
        var query = em.createNativeQuery(MarkTable.insert("select a.id from asset a where a.id in (" + some + ")"
                        + " union select r.id from asset_recycled r where r.id in (" + some + ")"))
                .setParameter("from", from)
                .setParameter("last", last);
        if (!condition.isEmpty()) {
            query.setParameter("lately", lately);
        }
        return new Walked(keys.size() < AT_ONCE ? Optional.empty() : Optional.of(last), query.executeUpdate());
    }

    /**
     * What some rows name and nobody has marked.
     *
     * @param last the last key of them; empty for all after {@code after}
     */
    List<UUID> unmarked(EntityManager em, Optional<UUID> after, Optional<UUID> last) {
        if (!condition.isEmpty()) {
            // assets of ours
            return List.of();
        }
        var query = em.createNativeQuery(
                        "select distinct t." + column + " from " + table + " t where t." + key + " > :from"
                                + (last.isPresent() ? " and t." + key + " <= :last" : "")
                                + " and not exists (select 1 from asset_mark m where m.asset_id = t." + column + ")",
                        UUID.class)
                .setParameter("from", after.orElse(BEFORE_ALL));
        last.ifPresent(key -> query.setParameter("last", key));
        List<?> found = query.getResultList();
        return found.stream().filter(Objects::nonNull).map(UUID.class::cast).toList();
    }

    /** Those of a bounded number of ids that the table names. */
    List<UUID> among(EntityManager em, Collection<UUID> ids, Instant lately) {
        var query = em.createNativeQuery(
                        "select distinct t." + column + " from " + table + " t where t." + column + " in (:ids)"
                                + (condition.isEmpty() ? "" : " and " + condition),
                        UUID.class)
                .setParameter("ids", ids);
        if (!condition.isEmpty()) {
            query.setParameter("lately", lately);
        }
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
