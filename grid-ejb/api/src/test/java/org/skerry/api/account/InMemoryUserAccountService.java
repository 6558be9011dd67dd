// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;

/** The register of users in memory: the twin for tests. */
public final class InMemoryUserAccountService implements UserAccountService {
    private static final int MAX_FOUND = 100;

    private final Map<AgentId, UserAccount> accounts = new HashMap<>();

    @Override
    public synchronized Optional<UserAccount> find(ScopeId scope, AgentId id) {
        return Optional.ofNullable(accounts.get(id)).filter(seenBy(scope));
    }

    @Override
    public synchronized Optional<UserAccount> find(ScopeId scope, UserName name) {
        return visible(scope).filter(account -> same(account.name(), name)).findFirst();
    }

    @Override
    public synchronized Optional<UserAccount> findByEmail(ScopeId scope, String email) {
        return visible(scope)
                .filter(account -> !email.isEmpty() && fold(account.email()).equals(fold(email)))
                .min(Comparator.comparing(UserAccount::created));
    }

    @Override
    public synchronized List<UserAccount> search(ScopeId scope, String query) {
        var words = fold(query.strip()).split("\\s+");
        if (Arrays.stream(words).allMatch(word -> word.length() < 3)) {
            return List.of();
        }
        return visible(scope)
                .filter(account -> matches(
                        fold(account.name().first()), fold(account.name().last()), words))
                .sorted(Comparator.comparing(account -> fold(account.name().toString())))
                .limit(MAX_FOUND)
                .toList();
    }

    @Override
    public synchronized List<UserAccount> findAll(ScopeId scope, List<AgentId> ids) {
        var wanted = Set.copyOf(ids);
        return visible(scope).filter(account -> wanted.contains(account.id())).toList();
    }

    @Override
    public synchronized StoreOutcome store(UserAccount account) {
        if (account.id().isZero()) {
            return new StoreOutcome.Refused("the zero id is nobody");
        }
        if (!account.name().isUsable()) {
            return new StoreOutcome.Refused("names have 1 to 64 characters");
        }
        var taken = accounts.values().stream()
                .anyMatch(other -> !other.id().equals(account.id()) && same(other.name(), account.name()));
        if (taken) {
            return new StoreOutcome.Refused("the name is taken");
        }
        accounts.put(account.id(), account);
        return new StoreOutcome.Stored(account);
    }

    private Stream<UserAccount> visible(ScopeId scope) {
        return accounts.values().stream().filter(seenBy(scope));
    }

    private static Predicate<UserAccount> seenBy(ScopeId scope) {
        return account ->
                scope.isZero() || account.scope().isZero() || account.scope().equals(scope);
    }

    private static boolean matches(String first, String last, String[] words) {
        return switch (words.length) {
            case 1 -> first.contains(words[0]) || last.contains(words[0]);
            case 2 -> first.contains(words[0]) && last.contains(words[1]);
            default -> false;
        };
    }

    private static boolean same(UserName one, UserName other) {
        return fold(one.first()).equals(fold(other.first())) && fold(one.last()).equals(fold(other.last()));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
