// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Queries for what is remembered of users, within one transaction. */
final class GridUserRepository {
    private final EntityManager em;

    GridUserRepository(EntityManager em) {
        this.em = em;
    }

    /** The record of that very id, or for a bare UUID without one a foreigner's. */
    Optional<GridUserEntity> find(UserKey key) {
        var exact = Optional.ofNullable(em.find(GridUserEntity.class, key.text()));
        return exact.isPresent() || !key.isBare() ? exact : foreigner(key);
    }

    private Optional<GridUserEntity> foreigner(UserKey key) {
        return em.createQuery(
                        "select u from GridUserEntity u where u.agent = :agent order by u.userId", GridUserEntity.class)
                .setParameter("agent", key.agent())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    GridUserEntity findOrAdd(UserKey key) {
        return find(key).orElseGet(() -> {
            var added = new GridUserEntity(key);
            em.persist(added);
            return added;
        });
    }
}
