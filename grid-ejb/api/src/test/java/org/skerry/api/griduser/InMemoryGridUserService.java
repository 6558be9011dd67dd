// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.skerry.api.id.UuidText;

/** What the grid remembers of users, in memory: the twin for tests. */
public final class InMemoryGridUserService implements GridUserService {
    private static final int UUID_LENGTH = 36;
    private static final int MAX_LENGTH = 512;
    private static final UUID NOBODY = new UUID(0, 0);

    private final InstantSource clock;
    private final TreeMap<String, GridUserInfo> users = new TreeMap<>();

    public InMemoryGridUserService() {
        this(InstantSource.system());
    }

    public InMemoryGridUserService(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized GridUserInfo loggedIn(String userId) {
        change(userId, user -> new GridUserInfo(user.userId(), user.home(), user.last(), true, now(), user.logout()));
        return find(userId).orElseGet(() -> GridUserInfo.unknown(userId));
    }

    @Override
    public synchronized boolean loggedOut(String userId, UserPlace last) {
        return change(userId, user -> new GridUserInfo(user.userId(), user.home(), last, false, user.login(), now()));
    }

    @Override
    public synchronized boolean setHome(String userId, UserPlace home) {
        return change(
                userId,
                user -> new GridUserInfo(user.userId(), home, user.last(), user.online(), user.login(), user.logout()));
    }

    @Override
    public synchronized boolean setLastPosition(String userId, UserPlace last) {
        return change(
                userId,
                user -> new GridUserInfo(user.userId(), user.home(), last, user.online(), user.login(), user.logout()));
    }

    @Override
    public synchronized Optional<GridUserInfo> find(String userId) {
        return canonical(userId).flatMap(id -> {
            var exact = users.get(id);
            if (exact != null) {
                return Optional.of(exact);
            }
            var bare = id.substring(0, UUID_LENGTH);
            return users.tailMap(bare).values().stream()
                    .filter(user -> user.userId().startsWith(bare + ";"))
                    .filter(user -> id.equals(bare) || home(user.userId()).equals(home(id)))
                    .max(Comparator.comparing(InMemoryGridUserService::lastSeen));
        });
    }

    private static String home(String userId) {
        return userId.split(";", -1)[1];
    }

    private static Instant lastSeen(GridUserInfo user) {
        return user.login().isAfter(user.logout()) ? user.login() : user.logout();
    }

    @Override
    public synchronized List<GridUserInfo> findAll(List<String> userIds) {
        return userIds.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean change(String userId, UnaryOperator<GridUserInfo> how) {
        var id = canonical(userId);
        if (id.isEmpty()) {
            return false;
        }
        var changed = how.apply(find(userId).orElseGet(() -> GridUserInfo.unknown(id.get())));
        users.put(changed.userId(), changed);
        return true;
    }

    private static Optional<String> canonical(String userId) {
        var bare = userId.length() > UUID_LENGTH ? userId.substring(0, UUID_LENGTH) : userId;
        var rest = userId.substring(bare.length());
        return UuidText.tryParse(bare)
                .filter(id -> !id.equals(NOBODY))
                .filter(id -> rest.isEmpty() || rest.startsWith(";"))
                .filter(id -> userId.length() <= MAX_LENGTH)
                .map(id -> bare.toLowerCase(Locale.ROOT) + rest);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
