// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** The register of users in the grid's database. */
@Stateless
@Local(UserAccountService.class)
@LocalService
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserAccountServiceBean implements UserAccountService {
    private static final int MAX_KEY = 64;
    private static final int MAX_TEXT = 254;
    private static final int MAX_COUNTRY = 64;
    private static final int MAX_URL = 512;
    private static final int MAX_FOUND = 100;
    /** A query with no longer word would match half of the grid. */
    private static final int MIN_WORD = 3;

    @Inject
    Transactions transactions;

    @Override
    public Optional<UserAccount> find(ScopeId scope, AgentId id) {
        return transactions.call(em -> new UserAccountRepository(em)
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
        return transactions.call(
                em -> new UserAccountRepository(em).byName(scope, name).map(UserAccountEntity::toAccount));
    }

    @Override
    public Optional<UserAccount> findByEmail(ScopeId scope, String email) {
        if (email.isBlank()) {
            return Optional.empty();
        }
        return transactions.call(
                em -> new UserAccountRepository(em).byEmail(scope, email).map(UserAccountEntity::toAccount));
    }

    @Override
    public List<UserAccount> search(ScopeId scope, String query) {
        var words = query.strip().split("\\s+", -1);
        if (words.length > 2 || Arrays.stream(words).allMatch(word -> word.length() < MIN_WORD)) {
            return List.of();
        }
        return transactions.call(em -> {
            var accounts = new UserAccountRepository(em);
            var found = words.length == 1
                    ? accounts.withEitherName(scope, words[0], MAX_FOUND)
                    : accounts.withBothNames(scope, words[0], words[1], MAX_FOUND);
            return found.stream().map(UserAccountEntity::toAccount).toList();
        });
    }

    @Override
    public List<UserAccount> findAll(ScopeId scope, List<AgentId> ids) {
        return transactions.call(em -> {
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
        var problem = problemOf(account);
        if (problem.isPresent()) {
            return new StoreOutcome.Refused(problem.get());
        }
        return transactions.call(em -> {
            var accounts = new UserAccountRepository(em);
            var holder = accounts.byName(ScopeId.ZERO, account.name());
            if (holder.isPresent() && !holder.get().id.equals(account.id().value())) {
                return new StoreOutcome.Refused("the name " + account.name() + " is taken");
            }
            accounts.byId(account.id())
                    .ifPresentOrElse(known -> known.take(account), () -> accounts.add(new UserAccountEntity(account)));
            return new StoreOutcome.Stored(account);
        });
    }

    private static Optional<String> problemOf(UserAccount account) {
        if (account.id().isZero()) {
            return Optional.of("the zero id is nobody");
        }
        if (!account.name().isUsable()) {
            return Optional.of(
                    "first and last name have 1 to " + UserName.MAX_LENGTH + " characters each, no blanks among them");
        }
        if (account.email().length() > MAX_TEXT
                || account.title().length() > MAX_TEXT
                || account.country().length() > MAX_COUNTRY) {
            return Optional.of("e-mail address, title or country is too long");
        }
        var overlong = account.serviceUrls().entrySet().stream()
                .anyMatch(
                        url -> url.getKey().length() > MAX_KEY || url.getValue().length() > MAX_URL);
        return overlong ? Optional.of("a service URL is too long") : Optional.empty();
    }
}
