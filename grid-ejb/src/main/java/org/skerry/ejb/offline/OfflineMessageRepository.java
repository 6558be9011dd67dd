// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;

/** Queries for waiting messages, within one transaction. */
final class OfflineMessageRepository {
    private final EntityManager em;

    OfflineMessageRepository(EntityManager em) {
        this.em = em;
    }

    Optional<OfflineBoxEntity> lock(AgentId user) {
        return Optional.ofNullable(em.find(OfflineBoxEntity.class, user.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    OfflineBoxEntity lockOrAdd(AgentId user) {
        return lock(user).orElseGet(() -> {
            var added = new OfflineBoxEntity(user);
            em.persist(added);
            em.flush();
            return added;
        });
    }

    /** Those kept since a time, in the order of their coming. */
    List<OfflineMessageEntity> waiting(AgentId user, Instant since) {
        return em.createQuery(
                        "select m from OfflineMessageEntity m where m.key.to = :user and m.kept >= :since"
                                + " order by m.key.ordinal",
                        OfflineMessageEntity.class)
                .setParameter("user", user.value())
                .setParameter("since", since)
                .getResultList();
    }

    long count(AgentId user) {
        return em.createQuery("select count(m) from OfflineMessageEntity m where m.key.to = :user", Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }

    void add(OfflineBoxEntity box, InstantMessage message, Instant now) {
        em.persist(new OfflineMessageEntity(box.ordinal++, message, now));
    }

    void deleteTo(AgentId user) {
        em.createQuery("delete from OfflineMessageEntity m where m.key.to = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }

    void deleteFrom(AgentId user) {
        em.createQuery("delete from OfflineMessageEntity m where m.from = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }

    void deleteOld(AgentId user, Instant before) {
        em.createQuery("delete from OfflineMessageEntity m where m.key.to = :user and m.kept < :before")
                .setParameter("user", user.value())
                .setParameter("before", before)
                .executeUpdate();
    }

    int deleteOld(Instant before) {
        return em.createQuery("delete from OfflineMessageEntity m where m.kept < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
