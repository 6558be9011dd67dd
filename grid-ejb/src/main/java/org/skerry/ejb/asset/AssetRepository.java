// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.id.AssetId;

/** Queries for assets, within one transaction. */
final class AssetRepository {
    private final EntityManager em;

    AssetRepository(EntityManager em) {
        this.em = em;
    }

    /** Those of at most as many ids as one statement takes that are there. */
    Set<AssetId> known(Collection<AssetId> ids) {
        if (ids.size() == 1) {
            var one = ids.iterator().next();
            return find(one).isPresent() ? Set.of(one) : Set.of();
        }
        return existing(ids.stream().map(AssetId::value).toList()).stream()
                .map(AssetId::new)
                .collect(Collectors.toSet());
    }

    /** Those of a bounded number of ids that are there. */
    List<UUID> existing(List<UUID> ids) {
        return em.createQuery("select a.id from AssetEntity a where a.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<AssetRecord> find(AssetId id) {
        return Optional.ofNullable(em.find(AssetEntity.class, id.value())).map(AssetEntity::toRecord);
    }

    void addAll(Collection<AssetRecord> assets, Instant now) {
        if (assets.size() == 1) {
            // as a batch of one, H2 makes an exception for each row just in case, with all of the server's deep stack
            // in it
            em.unwrap(Session.class).setJdbcBatchSize(1);
        }
        assets.forEach(asset -> em.persist(new AssetEntity(asset, now)));
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
