// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.FolderTypes;

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

    /** The role keys that are taken. */
    Set<String> roles(AgentId owner) {
        return new HashSet<>(em.createQuery(
                        "select f.roleKey from FolderEntity f where f.owner = :owner and f.roleKey is not null",
                        String.class)
                .setParameter("owner", owner.value())
                .getResultList());
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

    List<FolderEntity> find(AgentId owner, List<UUID> ids) {
        return em.createQuery(
                        "select f from FolderEntity f where f.owner = :owner and f.id in :ids", FolderEntity.class)
                .setParameter("owner", owner.value())
                .setParameter("ids", ids)
                .getResultList();
    }

    List<FolderEntity> inside(Collection<UUID> parents) {
        return em.createQuery("select f from FolderEntity f where f.parent in :parents", FolderEntity.class)
                .setParameter("parents", parents)
                .getResultList();
    }

    /** Whose folder it is. */
    Optional<AgentId> owner(FolderId id) {
        return Optional.ofNullable(em.find(FolderEntity.class, id.value())).map(folder -> new AgentId(folder.owner));
    }

    /** Lets no one else in who wants this too, until the end of the transaction. */
    void lockRoot(AgentId owner) {
        withRole(owner, FolderTypes.ROOT).ifPresent(root -> em.lock(root, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Adds one to the version in the database itself, so that no simultaneous change is lost; false if it is gone. */
    boolean countChange(UUID folder) {
        return countChanges(folder, 1);
    }

    /** As {@link #countChange}, for several. */
    boolean countChanges(UUID folder, int changes) {
        return em.createQuery("update FolderEntity f set f.version = f.version + :changes where f.id = :id")
                        .setParameter("changes", changes)
                        .setParameter("id", folder)
                        .executeUpdate()
                > 0;
    }

    /** Versions only grow: a lower one changes nothing. */
    void raiseVersion(UUID folder, int version) {
        em.createQuery("update FolderEntity f set f.version = :version where f.id = :id and f.version < :version")
                .setParameter("version", version)
                .setParameter("id", folder)
                .executeUpdate();
    }

    void rename(UUID folder, String name, int type) {
        em.createQuery("update FolderEntity f set f.name = :name, f.type = :type where f.id = :id")
                .setParameter("name", name)
                .setParameter("type", type)
                .setParameter("id", folder)
                .executeUpdate();
    }

    void move(UUID folder, UUID parent) {
        em.createQuery("update FolderEntity f set f.parent = :parent where f.id = :id")
                .setParameter("parent", parent)
                .setParameter("id", folder)
                .executeUpdate();
    }

    /** Deletes folders that are given each before those inside it. */
    void delete(List<UUID> ids) {
        // one by one from the innermost on: databases differ in whether one statement may delete both ends of a
        // reference
        for (var id : ids.reversed()) {
            em.createQuery("delete from FolderEntity f where f.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    void add(FolderEntity folder) {
        em.persist(folder);
        // before the folders inside, which refer to it
        em.flush();
    }
}
