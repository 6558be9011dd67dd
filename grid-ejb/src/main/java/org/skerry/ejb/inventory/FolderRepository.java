// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;

/** Queries for folders, within one transaction. */
final class FolderRepository {
    private final EntityManager em;

    FolderRepository(EntityManager em) {
        this.em = em;
    }

    boolean isTaken(FolderId id) {
        return em.find(FolderEntity.class, id.value()) != null;
    }

    Optional<FolderEntity> find(AgentId owner, FolderId id) {
        return Optional.ofNullable(em.find(FolderEntity.class, id.value()))
                .filter(folder -> folder.owner.equals(owner.value()));
    }

    Optional<FolderEntity> withRole(AgentId owner, int type) {
        return em.createQuery("select f from FolderEntity f where f.roleKey = :key", FolderEntity.class)
                .setParameter("key", FolderEntity.roleKey(owner, type))
                .getResultStream()
                .findFirst();
    }

    List<FolderEntity> ofOwner(AgentId owner) {
        return em.createQuery("select f from FolderEntity f where f.owner = :owner", FolderEntity.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }

    List<FolderEntity> inside(FolderId parent) {
        return em.createQuery("select f from FolderEntity f where f.parent = :parent", FolderEntity.class)
                .setParameter("parent", parent.value())
                .getResultList();
    }

    /** Adds one to the version in the database itself, so that no simultaneous change is lost; false if it is gone. */
    boolean countChange(UUID folder) {
        return em.createQuery("update FolderEntity f set f.version = f.version + 1 where f.id = :id")
                        .setParameter("id", folder)
                        .executeUpdate()
                > 0;
    }

    void add(FolderEntity folder) {
        em.persist(folder);
        // before the folders inside, which refer to it
        em.flush();
    }
}
