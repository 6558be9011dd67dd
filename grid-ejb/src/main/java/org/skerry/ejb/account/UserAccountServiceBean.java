// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.UserAccountFields;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.audit.Differences;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** The register of users in the grid's database. */
@Stateless
@Local(UserAccountService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class UserAccountServiceBean implements UserAccountService {
    private static final int MAX_FOUND = 100;
    /** A query with no longer word would match half of the grid. */
    private static final int MIN_WORD = 3;

    @Inject
    Transactions transactions;

    @Override
    public Optional<UserAccount> find(ScopeId scope, AgentId id) {
        return transactions.read(em -> new UserAccountRepository(em)
                .byId(id)
                .map(UserAccountEntity::toAccount)
                .filter(seenBy(scope)));
    }

    private static Predicate<UserAccount> seenBy(ScopeId scope) {
        return account ->
                scope.isZero() || account.scope().isZero() || account.scope().equals(scope);
    }

    @Override
    public Optional<UserAccount> find(ScopeId scope, UserName name) {
        return transactions.read(
                em -> new UserAccountRepository(em).byName(scope, name).map(UserAccountEntity::toAccount));
    }

    @Override
    public Optional<UserAccount> findByEmail(ScopeId scope, String email) {
        if (email.isBlank()) {
            return Optional.empty();
        }
        return transactions.read(
                em -> new UserAccountRepository(em).byEmail(scope, email).map(UserAccountEntity::toAccount));
    }

    @Override
    public List<UserAccount> search(ScopeId scope, String query) {
        var words = query.strip().split("\\s+", -1);
        if (words.length > 2 || Arrays.stream(words).allMatch(word -> word.length() < MIN_WORD)) {
            return List.of();
        }
        return transactions.read(em -> {
            var accounts = new UserAccountRepository(em);
            var found = words.length == 1
                    ? accounts.withEitherName(scope, words[0], MAX_FOUND)
                    : accounts.withBothNames(scope, words[0], words[1], MAX_FOUND);
            return found.stream().map(UserAccountEntity::toAccount).toList();
        });
    }

    @Override
    public List<UserAccount> findAll(ScopeId scope, List<AgentId> ids) {
        return transactions.read(em -> {
            var accounts = new UserAccountRepository(em);
            var found = new ArrayList<UserAccount>();
            for (var chunk : Chunks.of(ids)) {
                accounts.byIds(scope, chunk.stream().map(AgentId::value).toList())
                        .forEach(entity -> found.add(entity.toAccount()));
            }
            return List.copyOf(found);
        });
    }

    @Override
    public StoreOutcome store(UserAccount account) {
        var problem = account.problem();
        if (problem.isPresent()) {
            return new StoreOutcome.Refused(problem.get());
        }
        return Audited.call(transactions, (em, audit) -> {
            var accounts = new UserAccountRepository(em);
            var holder = accounts.byName(ScopeId.ZERO, account.name());
            if (holder.isPresent() && !holder.get().id.equals(account.id().value())) {
                return new StoreOutcome.Refused("the name " + account.name() + " is taken");
            }
            var known = accounts.byId(account.id());
            changeOf(known.map(UserAccountEntity::toAccount), account).ifPresent(audit);
            known.ifPresentOrElse(entity -> entity.take(account), () -> accounts.add(new UserAccountEntity(account)));
            return new StoreOutcome.Stored(account);
        });
    }

    private static Optional<AuditChange> changeOf(Optional<UserAccount> before, UserAccount after) {
        var differences =
                Differences.of(before.map(UserAccountFields::of).orElse(Map.of()), UserAccountFields.of(after));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(AuditChange.of(
                        before.isEmpty() ? "account-created" : "account-changed",
                        "account " + after.id(),
                        differences.before(),
                        differences.after()));
    }
}
