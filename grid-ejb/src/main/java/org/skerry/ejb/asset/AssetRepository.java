// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Rows;

/** Queries for assets, within one transaction. */
final class AssetRepository {
    private final EntityManager em;

    AssetRepository(EntityManager em) {
        this.em = em;
    }

    /** Those of the ids that are there. */
    List<UUID> existing(Collection<UUID> ids) {
        return em.unwrap(Session.class)
                .doReturningWork(connection -> Rows.select(
                        connection,
                        "select id from asset where id in",
                        List.copyOf(ids),
                        row -> row.getObject(1, UUID.class)));
    }

    Optional<AssetRecord> find(AssetId id) {
        return Optional.ofNullable(em.find(AssetEntity.class, id.value())).map(AssetEntity::toRecord);
    }

    void addAll(List<AssetRecord> assets, Instant now) {
        var rows = assets.stream().map(asset -> new AssetEntity(asset, now)).toList();
        em.unwrap(Session.class)
                .doWork(connection ->
                        Rows.insert(connection, AssetEntity.ROW, AssetEntity.COLUMNS, rows, AssetEntity::bind));
    }

    boolean remove(AssetId id) {
        return em.createQuery("delete from AssetEntity a where a.id = :id")
                        .setParameter("id", id.value())
                        .executeUpdate()
                > 0;
    }

    List<AssetRecord> page(int start, int count) {
        return em.createQuery("select a from AssetEntity a order by a.id", AssetEntity.class)
                .setFirstResult(start)
                .setMaxResults(count)
                .getResultStream()
                .map(AssetEntity::toRecord)
                .toList();
    }

    List<AssetRecord> after(AssetId id, int count) {
        return em.createQuery("select a from AssetEntity a where a.id > :id order by a.id", AssetEntity.class)
                .setParameter("id", id.value())
                .setMaxResults(count)
                .getResultStream()
                .map(AssetEntity::toRecord)
                .toList();
    }
}
