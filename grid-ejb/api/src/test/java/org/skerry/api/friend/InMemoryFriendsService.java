// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.friend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.id.UniversalUserId;

/** Friendships in memory: the twin for tests. */
public final class InMemoryFriendsService implements FriendsService {
    private final Map<Side, Integer> sides = new LinkedHashMap<>();

    private record Side(UniversalUserId user, UniversalUserId friend) {}

    @Override
    public synchronized List<Friend> findAll(UniversalUserId user) {
        return sides.entrySet().stream()
                .filter(entry -> user.isBeginningOf(entry.getKey().user()))
                .map(entry -> friend(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Friend friend(Side side, int flags) {
        var other = side.friend();
        var self = side.user();
        var theirs = sides.getOrDefault(new Side(other, self), Friend.NOT_ACCEPTED);
        return new Friend(side.user(), side.friend(), flags, theirs);
    }

    @Override
    public synchronized boolean store(UniversalUserId user, UniversalUserId friend, int flags) {
        var side = new Side(user, friend);
        var isNew = !sides.containsKey(side);
        var count =
                sides.keySet().stream().filter(one -> one.user().equals(user)).count();
        if (!Friend.canBe(user, friend, flags) || (isNew && count >= MAX_FRIENDS)) {
            return false;
        }
        sides.put(side, flags);
        return true;
    }

    @Override
    public synchronized boolean delete(UniversalUserId user, UniversalUserId friend) {
        sides.remove(new Side(user, friend));
        return true;
    }
}
