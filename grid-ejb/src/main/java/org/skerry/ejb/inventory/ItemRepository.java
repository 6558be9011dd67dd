// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;

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

    List<ItemEntity> gestures(AgentId owner) {
        return em.createQuery(
                        "select i from ItemEntity i where i.owner = :owner and i.assetType = :gesture",
                        ItemEntity.class)
                .setParameter("owner", owner.value())
                .setParameter("gesture", GESTURE_ASSET)
                .getResultList();
    }

    void add(ItemEntity item) {
        em.persist(item);
    }
}
