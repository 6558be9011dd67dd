// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.Transactions;

/**
 * Whose password opens another's account (robust-wire section 5): that of an account of level 200 or more, where the
 * other one's flags say so and the operator allows it at all.
 */
@ApplicationScoped
public class Impersonation {
    /** Bit 6 of the user's flags. */
    static final int FLAG = 1 << 6;

    private static final int LEVEL = 200;
    /** Each costs a slow check. */
    private static final int MOST_TRIED = 8;

    @Inject
    Transactions transactions;

    @Inject
    AuthenticationSettings settings;

    @Inject
    VerifiedPasswords verified;

    /**
     * Whose password it is.
     *
     * @param user whose account shall be opened
     */
    Optional<AgentId> byPassword(AgentId user, String passwordMd5) {
        if (!settings.impersonation()) {
            return Optional.empty();
        }
        for (var god : gods(user)) {
            var stored = transactions.read(
                    em -> new AuthenticationRepository(em).password(god).map(PasswordEntity::toHash));
            if (stored.isPresent()
                    && (verified.knows(god, stored.get(), passwordMd5)
                            || stored.get().matches(passwordMd5))) {
                return Optional.of(god);
            }
        }
        return Optional.empty();
    }

    /** Those who might; none for an account that is not marked for it. */
    private List<AgentId> gods(AgentId user) {
        return transactions.call(em -> {
            var flags = em.createQuery("select a.flags from UserAccountEntity a where a.id = :user", Integer.class)
                    .setParameter("user", user.value())
                    .getResultStream()
                    .findFirst();
            if (flags.filter(value -> (value & FLAG) != 0).isEmpty()) {
                return List.of();
            }
            return em.createQuery(
                            "select a.id from UserAccountEntity a where a.level >= :level and a.id <> :user"
                                    + " order by a.created",
                            UUID.class)
                    .setParameter("level", LEVEL)
                    .setParameter("user", user.value())
                    .setMaxResults(MOST_TRIED)
                    .getResultStream()
                    .map(AgentId::new)
                    .toList();
        });
    }
}
