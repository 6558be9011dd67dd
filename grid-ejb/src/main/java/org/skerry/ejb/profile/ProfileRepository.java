// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.profile.ProfileEntry;

/** Queries for profiles and what hangs on them, within one transaction. */
final class ProfileRepository {
    private final EntityManager em;

    ProfileRepository(EntityManager em) {
        this.em = em;
    }

    Optional<ProfileEntity> profile(AgentId user) {
        return Optional.ofNullable(em.find(ProfileEntity.class, user.value()));
    }

    /** The profile, no one else's to write in the meantime. */
    ProfileEntity lockOrAdd(AgentId user) {
        var known = em.find(ProfileEntity.class, user.value(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        var added = new ProfileEntity(user);
        em.persist(added);
        em.flush();
        return added;
    }

    List<ProfileEntry> classifieds(AgentId creator) {
        return em.createQuery(
                        "select c.id, c.name from ClassifiedEntity c where c.creator = :creator order by c.name, c.id",
                        Object[].class)
                .setParameter("creator", creator.value())
                .getResultStream()
                .map(ProfileRepository::entry)
                .toList();
    }

    List<ProfileEntry> picks(AgentId creator) {
        return em.createQuery(
                        "select p.id, p.name from PickEntity p where p.creator = :creator"
                                + " order by p.top desc, p.sortOrder, p.name, p.id",
                        Object[].class)
                .setParameter("creator", creator.value())
                .getResultStream()
                .map(ProfileRepository::entry)
                .toList();
    }

    private static ProfileEntry entry(Object[] columns) {
        return new ProfileEntry((UUID) columns[0], (String) columns[1]);
    }

    /** Of picks, then of classifieds. */
    List<UUID> snapshots(AgentId creator) {
        var all = new ArrayList<UUID>();
        for (var entity : List.of("PickEntity", "ClassifiedEntity")) {
            all.addAll(em.createQuery("select e.snapshot from " + entity + " e where e.creator = :creator", UUID.class)
                    .setParameter("creator", creator.value())
                    .getResultList());
        }
        return all;
    }

    long countNotes(AgentId user) {
        return em.createQuery("select count(n) from NoteEntity n where n.key.user = :user", Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }

    long countData(AgentId user) {
        return em.createQuery("select count(d) from AppDataEntity d where d.key.user = :user", Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }

    /** Whether it was there. */
    boolean delete(String entity, UUID id) {
        return em.createQuery("delete from " + entity + " e where e.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }
}
