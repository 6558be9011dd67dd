// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.skerry.ejb.persistence.Chunks;

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
    REGIONS("asset_holding", "asset_id", "asset_id"),
    /** What somebody has asked for came back alone. */
    RESTORED("asset_restored", "asset_id", "asset_id");

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
     * @param named what the rows name, whoever has it
     */
    record Walked(Optional<UUID> after, Set<UUID> named, int marked) {}

    /**
     * Marks what some rows name. Its ids are read first and looked for then: in one statement H2 went through the whole of a
     * table of many items for each page.
     *
     * @param lately from when on an asset counts as stored lately
     */
    Walked mark(EntityManager em, Optional<UUID> after, Instant lately) {
        var named = condition.isEmpty() ? "t." + column : "case when " + condition + " then t." + column + " end";
        var query = em.createNativeQuery("select t." + key + ", " + named + " as named from " + table + " t where t."
                        + key + " > :from order by t." + key + " limit " + AT_ONCE)
                .setParameter("from", after.orElse(BEFORE_ALL));
        if (!condition.isEmpty()) {
            query.setParameter("lately", lately);
        }
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        List<?> rows =
                typed.addScalar(key, UUID.class).addScalar("named", UUID.class).getResultList();
        var ids = new LinkedHashSet<UUID>();
        rows.forEach(row -> ids.add((UUID) ((Object[]) row)[1]));
        ids.remove(null);
        var marks = new MarkTable(em);
        var marked = Chunks.of(List.copyOf(ids)).stream().mapToInt(marks::mark).sum();
        var last = rows.size() < AT_ONCE ? Optional.<UUID>empty() : Optional.of((UUID) ((Object[]) rows.getLast())[0]);
        return new Walked(last, ids, marked);
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
