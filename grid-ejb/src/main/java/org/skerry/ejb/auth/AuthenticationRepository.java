// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.Identifier;

/** Queries for passwords and tokens, within one transaction. */
final class AuthenticationRepository {
    private final EntityManager em;

    AuthenticationRepository(EntityManager em) {
        this.em = em;
    }

    Optional<PasswordEntity> password(AgentId user) {
        return Optional.ofNullable(em.find(PasswordEntity.class, user.value()));
    }

    /** Sets a password and ends the tokens that another has bought. */
    void set(AgentId user, PasswordHash password) {
        password(user)
                .ifPresentOrElse(known -> known.take(password), () -> em.persist(new PasswordEntity(user, password)));
        deleteTokens(user);
    }

    /** Takes the key away if it is this one; of two at once, one does. */
    boolean useUpWebKey(AgentId user, String keyHash) {
        return em.createQuery("update PasswordEntity p set p.webKeyHash = null"
                                + " where p.user = :user and p.webKeyHash = :hash")
                        .setParameter("user", user.value())
                        .setParameter("hash", keyHash)
                        .executeUpdate()
                > 0;
    }

    void add(TokenEntity token) {
        em.persist(token);
    }

    Optional<TokenEntity> goodToken(AgentId user, String tokenHash, Instant now) {
        return Optional.ofNullable(em.find(TokenEntity.class, tokenHash))
                .filter(token -> token.user.equals(user.value()) && token.expires.isAfter(now));
    }

    boolean deleteGoodToken(AgentId user, String tokenHash, Instant now) {
        return em.createQuery("delete from TokenEntity t"
                                + " where t.tokenHash = :hash and t.user = :user and t.expires > :now")
                        .setParameter("hash", tokenHash)
                        .setParameter("user", user.value())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    private void deleteTokens(AgentId user) {
        // those of the frontends too: who took the password may have logged in there
        em.createQuery("delete from IdentityTokenEntity t where t.identifier = :identifier")
                .setParameter("identifier", Identifier.of(user).toString())
                .executeUpdate();
        em.createQuery("delete from TokenEntity t where t.user = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }

    int deleteExpiredTokens(Instant now) {
        return em.createQuery("delete from TokenEntity t where t.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    void deleteExpiredTokens(AgentId user, Instant now) {
        em.createQuery("delete from TokenEntity t where t.user = :user and t.expires <= :now")
                .setParameter("user", user.value())
                .setParameter("now", now)
                .executeUpdate();
    }
}
