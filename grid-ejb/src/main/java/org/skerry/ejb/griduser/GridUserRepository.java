// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries for what is remembered of users, within one transaction. */
final class GridUserRepository {
    private final EntityManager em;

    GridUserRepository(EntityManager em) {
        this.em = em;
    }

    /** The record of that very id, or what {@link UserKey#bestOf} takes for it. */
    Optional<GridUserEntity> find(UserKey key) {
        var exact = Optional.ofNullable(em.find(GridUserEntity.class, key.text()));
        return exact.isPresent() ? exact : key.bestOf(ofAgents(List.of(key.agent())));
    }

    /** As {@link #find}, for many with one query. */
    List<GridUserEntity> findAll(List<UserKey> keys) {
        var known = ofAgents(keys.stream().map(UserKey::agent).distinct().toList()).stream()
                .collect(Collectors.groupingBy(user -> user.agent));
        return keys.stream()
                .flatMap(key -> key.bestOf(known.getOrDefault(key.agent(), List.of())).stream())
                .distinct()
                .toList();
    }

    private List<GridUserEntity> ofAgents(List<UUID> agents) {
        return em.createQuery("select u from GridUserEntity u where u.agent in :agents", GridUserEntity.class)
                .setParameter("agents", agents)
                .getResultList();
    }

    GridUserEntity findOrAdd(UserKey key) {
        return find(key).orElseGet(() -> {
            var added = new GridUserEntity(key);
            em.persist(added);
            return added;
        });
    }
}
