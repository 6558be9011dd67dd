// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.Folded;

/** Queries for accounts, within one transaction. */
final class UserAccountRepository {
    /** The caller's scope sees its own accounts and those of no scope; the zero scope sees all. */
    private static final String VISIBLE = "(:scope = :zero or a.scope = :scope or a.scope = :zero)";

    private final EntityManager em;

    UserAccountRepository(EntityManager em) {
        this.em = em;
    }

    private TypedQuery<UserAccountEntity> select(ScopeId scope, String condition, String order) {
        return em.createQuery(
                        "select a from UserAccountEntity a where " + VISIBLE + " and " + condition + " order by "
                                + order,
                        UserAccountEntity.class)
                .setParameter("scope", scope.value())
                .setParameter("zero", ScopeId.ZERO.value());
    }

    Optional<UserAccountEntity> byId(AgentId id) {
        return Optional.ofNullable(em.find(UserAccountEntity.class, id.value()));
    }

    Optional<UserAccountEntity> byName(ScopeId scope, UserName name) {
        return select(scope, "a.firstFolded = :first and a.lastFolded = :last", "a.created")
                .setParameter("first", Folded.of(name.first()))
                .setParameter("last", Folded.of(name.last()))
                .getResultStream()
                .findFirst();
    }

    Optional<UserAccountEntity> byEmail(ScopeId scope, String email) {
        return select(scope, "a.emailFolded = :email", "a.created")
                .setParameter("email", Folded.of(email))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<UserAccountEntity> withEitherName(ScopeId scope, String part, int max) {
        return select(
                        scope,
                        "(a.firstFolded like :part escape '!' or a.lastFolded like :part escape '!')",
                        "a.firstFolded, a.lastFolded")
                .setParameter("part", "%" + Folded.prefixPattern(part))
                .setMaxResults(max)
                .getResultList();
    }

    List<UserAccountEntity> withBothNames(ScopeId scope, String first, String last, int max) {
        return select(
                        scope,
                        "a.firstFolded like :first escape '!' and a.lastFolded like :last escape '!'",
                        "a.firstFolded, a.lastFolded")
                .setParameter("first", "%" + Folded.prefixPattern(first))
                .setParameter("last", "%" + Folded.prefixPattern(last))
                .setMaxResults(max)
                .getResultList();
    }

    List<UserAccountEntity> byIds(ScopeId scope, List<UUID> ids) {
        return select(scope, "a.id in :ids", "a.id").setParameter("ids", ids).getResultList();
    }

    void add(UserAccountEntity account) {
        em.persist(account);
    }
}
