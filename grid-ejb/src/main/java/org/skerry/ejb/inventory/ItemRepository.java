// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.ejb.persistence.Chunks;

/** Queries for items, within one transaction. */
final class ItemRepository {
    private static final int GESTURE_ASSET = 21;

    private final EntityManager em;

    ItemRepository(EntityManager em) {
        this.em = em;
    }

    boolean isTaken(ItemId id) {
        return em.find(ItemEntity.class, id.value()) != null;
    }

    Optional<ItemEntity> find(AgentId owner, ItemId id) {
        return Optional.ofNullable(em.find(ItemEntity.class, id.value()))
                .filter(item -> item.owner.equals(owner.value()));
    }

    List<ItemEntity> find(AgentId owner, List<UUID> ids) {
        return em.createQuery("select i from ItemEntity i where i.owner = :owner and i.id in :ids", ItemEntity.class)
                .setParameter("owner", owner.value())
                .setParameter("ids", ids)
                .getResultList();
    }

    List<ItemEntity> inside(FolderId folder) {
        return em.createQuery("select i from ItemEntity i where i.folder = :folder", ItemEntity.class)
                .setParameter("folder", folder.value())
                .getResultList();
    }

    List<ItemEntity> inside(Collection<UUID> folders) {
        return em.createQuery("select i from ItemEntity i where i.folder in :folders", ItemEntity.class)
                .setParameter("folders", folders)
                .getResultList();
    }

    List<ItemEntity> gestures(AgentId owner) {
        return em.createQuery(
                        "select i from ItemEntity i where i.owner = :owner and i.assetType = :gesture",
                        ItemEntity.class)
                .setParameter("owner", owner.value())
                .setParameter("gesture", GESTURE_ASSET)
                .getResultList();
    }

    List<ItemEntity> naming(AgentId owner, AssetId asset) {
        return em.createQuery(
                        "select i from ItemEntity i where i.owner = :owner and i.asset = :asset", ItemEntity.class)
                .setParameter("owner", owner.value())
                .setParameter("asset", asset.value())
                .getResultList();
    }

    void move(UUID item, UUID folder) {
        em.createQuery("update ItemEntity i set i.folder = :folder where i.id = :id")
                .setParameter("folder", folder)
                .setParameter("id", item)
                .executeUpdate();
    }

    void delete(List<UUID> ids) {
        for (var chunk : Chunks.of(ids)) {
            em.createQuery("delete from ItemEntity i where i.id in :ids")
                    .setParameter("ids", chunk)
                    .executeUpdate();
        }
    }

    /** Deletes all that is directly in these folders. */
    void deleteIn(List<UUID> folders) {
        for (var chunk : Chunks.of(folders)) {
            em.createQuery("delete from ItemEntity i where i.folder in :folders")
                    .setParameter("folders", chunk)
                    .executeUpdate();
        }
    }

    void add(ItemEntity item) {
        em.persist(item);
    }
}
