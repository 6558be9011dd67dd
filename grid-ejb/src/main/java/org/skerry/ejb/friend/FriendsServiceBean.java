// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.friend;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import org.skerry.api.friend.Friend;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.id.UniversalUserId;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Friendships in the grid's database. */
@Stateless
@Local(FriendsService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class FriendsServiceBean implements FriendsService {
    @Inject
    Transactions transactions;

    @Override
    public List<Friend> findAll(UniversalUserId user) {
        return transactions.read(em -> new FriendRepository(em).findAll(user));
    }

    @Override
    public boolean store(UniversalUserId user, UniversalUserId friend, int flags) {
        if (!Friend.canBe(user, friend, flags)) {
            return false;
        }
        return transactions.call(em -> {
            var friends = new FriendRepository(em);
            friends.lock(user);
            var known = friends.find(user, friend);
            if (known.isPresent()) {
                known.get().flags = flags;
                return true;
            }
            if (friends.count(user) >= MAX_FRIENDS) {
                return false;
            }
            friends.add(user, friend, flags);
            return true;
        });
    }

    @Override
    public boolean delete(UniversalUserId user, UniversalUserId friend) {
        return transactions.call(em -> {
            new FriendRepository(em).delete(user, friend);
            return true;
        });
    }
}
