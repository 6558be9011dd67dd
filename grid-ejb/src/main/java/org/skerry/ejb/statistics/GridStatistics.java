// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.skerry.ejb.persistence.Transactions;

/**
 * Counts users and regions of this database; what is on another server by configuration is not in it. The counting reads
 * whole tables: whoever asks often keeps the answer.
 */
@ApplicationScoped
public class GridStatistics {
    private static final Duration ACTIVE = Duration.ofDays(30);

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * What was counted.
     *
     * @param residents accounts
     * @param active users who logged in within 30 days
     * @param regions that are online
     * @param inWorld users who are in a region
     */
    public record Figures(long residents, long active, long regions, long inWorld) {}

    public Figures count() {
        return transactions.call(em -> new Figures(
                one(em, "select count(a) from UserAccountEntity a", Map.of()),
                one(
                        em,
                        "select count(u) from GridUserEntity u where u.login >= :since",
                        Map.of("since", clock.instant().minus(ACTIVE))),
                one(em, "select count(r) from RegionEntity r where r.online = true", Map.of()),
                one(
                        em,
                        "select count(distinct p.user) from PresenceEntity p where p.region <> :nowhere",
                        Map.of("nowhere", new UUID(0, 0)))));
    }

    private static long one(EntityManager em, String query, Map<String, ?> parameters) {
        var counting = em.createQuery(query, Long.class);
        parameters.forEach(counting::setParameter);
        return counting.getSingleResult();
    }
}
