// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.mute;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;

/** Queries for mutes, within one transaction. */
final class MuteRepository {
    private final EntityManager em;

    MuteRepository(EntityManager em) {
        this.em = em;
    }

    MuteList list(AgentId owner) {
        return new MuteList(em.createQuery(
                        "select m from MuteEntity m where m.key.owner = :owner order by m.since, m.key.name, m.key.muted",
                        MuteEntity.class)
                .setParameter("owner", owner.value())
                .getResultStream()
                .map(MuteEntity::toMute)
                .toList());
    }

    long count(AgentId owner) {
        return em.createQuery("select count(m) from MuteEntity m where m.key.owner = :owner", Long.class)
                .setParameter("owner", owner.value())
                .getSingleResult();
    }

    /** Makes other writers of the list wait. */
    void lock(AgentId owner) {
        var list = em.find(MuteListEntity.class, owner.value(), LockModeType.PESSIMISTIC_WRITE);
        if (list == null) {
            list = new MuteListEntity(owner);
            em.persist(list);
            em.flush();
        }
        list.version++;
    }

    Optional<MuteEntity> find(MuteEntity.Key key) {
        return Optional.ofNullable(em.find(MuteEntity.class, key));
    }

    void add(MuteEntity.Key key, Mute mute) {
        var added = new MuteEntity(key);
        added.take(mute);
        em.persist(added);
    }

    void remove(MuteEntity mute) {
        em.remove(mute);
    }
}
