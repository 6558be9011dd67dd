// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;

/** What can hold an asset, besides items and other assets. */
public enum HolderKind {
    /** By its last report. */
    REGION("asset_holding h left join region r on r.id = h.region_id", "h.region_id", "r.name", "", "h.asset_id"),
    /** As the map shows it. */
    MAP("region r", "r.id", "r.name", "", "r.map_texture"),
    PARCEL_MAP("region r", "r.id", "r.name", "", "r.parcel_map_texture"),
    /** What somebody wears, as of the index. */
    WEARABLE("asset_worn w", "w.owner_id", "", "w.owner_id", "w.root = 'avatars' and w.asset_id"),
    /** A baked texture, as of the index. */
    BAKE("asset_worn w", "w.owner_id", "", "w.owner_id", "w.root = 'bakes' and w.asset_id"),
    PROFILE("profile p", "p.user_id", "", "p.user_id", "p.image_id"),
    FIRST_LIFE("profile p", "p.user_id", "", "p.user_id", "p.first_life_image"),
    PICK("profile_pick p", "p.id", "p.name", "p.creator_id", "p.snapshot_id"),
    CLASSIFIED("profile_classified p", "p.id", "p.name", "p.creator_id", "p.snapshot_id"),
    GROUP("user_group g", "g.id", "g.name", "g.founder_id", "g.insignia_id");

    private final String table;
    private final String id;
    private final String name;
    private final String owner;
    private final String asset;

    HolderKind(String table, String id, String name, String owner, String asset) {
        this.table = table;
        this.id = id;
        this.name = name;
        this.owner = owner;
        this.asset = asset;
    }

    List<Holder> find(EntityManager em, AssetId held, int limit) {
        NativeQuery<?> query = em.createNativeQuery("select distinct " + id + " as id, "
                        + (name.isEmpty() ? "cast('' as varchar(1))" : name) + " as name, "
                        + (owner.isEmpty() ? "cast(null as uuid)" : owner) + " as owner from " + table + " where "
                        + asset
                        + " = :asset order by 1 limit " + limit)
                .unwrap(NativeQuery.class);
        return query.addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("owner", UUID.class)
                .setParameter("asset", held.value())
                .getResultStream()
                .map(Object[].class::cast)
                .map(row -> new Holder(
                        this,
                        (UUID) row[0],
                        Optional.ofNullable((String) row[1]).orElse(""),
                        Optional.ofNullable((UUID) row[2]).map(AgentId::new)))
                .toList();
    }
}
