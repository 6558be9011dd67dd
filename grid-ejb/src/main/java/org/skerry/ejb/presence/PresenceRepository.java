// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;

/** Queries for sessions, within one transaction. */
final class PresenceRepository {
    private final EntityManager em;

    PresenceRepository(EntityManager em) {
        this.em = em;
    }

    Optional<PresenceEntity> find(SessionId session) {
        return Optional.ofNullable(em.find(PresenceEntity.class, session.value()));
    }

    List<PresenceEntity> ofUsers(List<UUID> users) {
        return em.createQuery("select p from PresenceEntity p where p.user in :users", PresenceEntity.class)
                .setParameter("users", users)
                .getResultList();
    }

    void add(PresenceEntity presence) {
        em.persist(presence);
    }

    int report(SessionId session, RegionId region, Instant now) {
        return em.createQuery("update PresenceEntity p set p.region = :region, p.lastSeen = :now"
                        + " where p.session = :session")
                .setParameter("region", region.value())
                .setParameter("now", now)
                .setParameter("session", session.value())
                .executeUpdate();
    }

    int delete(SessionId session) {
        return em.createQuery("delete from PresenceEntity p where p.session = :session")
                .setParameter("session", session.value())
                .executeUpdate();
    }

    int deleteIn(RegionId region) {
        return em.createQuery("delete from PresenceEntity p where p.region = :region")
                .setParameter("region", region.value())
                .executeUpdate();
    }

    int deleteUnreported(Instant begunBefore) {
        return em.createQuery("delete from PresenceEntity p where p.region = :nowhere and p.lastSeen < :time")
                .setParameter("nowhere", RegionId.ZERO.value())
                .setParameter("time", begunBefore)
                .executeUpdate();
    }

    int deleteOf(AgentId user) {
        return em.createQuery("delete from PresenceEntity p where p.user = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }
}
