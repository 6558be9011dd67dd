// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.friend;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.skerry.api.friend.Friend;
import org.skerry.api.id.UniversalUserId;

/** Queries for friendships, within one transaction. */
final class FriendRepository {
    private final EntityManager em;

    /** A side, and the rights of the other one if there is one. */
    private record Row(FriendEntity side, Optional<Integer> theirs) {
        Friend toFriend() {
            return new Friend(
                    id(side.key.user()), id(side.key.friend()), side.flags, theirs.orElse(Friend.NOT_ACCEPTED));
        }

        private static UniversalUserId id(String text) {
            return UniversalUserId.tryParse(text)
                    .orElseThrow(() -> new IllegalStateException("a friend that is no user"));
        }
    }

    FriendRepository(EntityManager em) {
        this.em = em;
    }

    /** The sides of all users of that UUID; of few there is more than one. */
    List<Friend> findAll(UniversalUserId user) {
        return em.createQuery(
                        "select f, t.flags from FriendEntity f left join FriendEntity t"
                                + " on t.key.user = f.key.friend and t.key.friend = f.key.user"
                                + " where f.agent = :agent order by f.key.user, f.key.friend",
                        Object[].class)
                .setParameter("agent", user.agent())
                .getResultStream()
                .map(columns -> new Row((FriendEntity) columns[0], Optional.ofNullable((Integer) columns[1])))
                .map(Row::toFriend)
                .filter(friend -> user.isBeginningOf(friend.user()))
                .toList();
    }

    /** Makes other writers of the list wait. */
    void lock(UniversalUserId user) {
        var list = em.find(FriendListEntity.class, user.text(), LockModeType.PESSIMISTIC_WRITE);
        if (list == null) {
            list = new FriendListEntity(user);
            em.persist(list);
            em.flush();
        }
        list.version++;
    }

    Optional<FriendEntity> find(UniversalUserId user, UniversalUserId friend) {
        return Optional.ofNullable(em.find(FriendEntity.class, FriendEntity.key(user, friend)));
    }

    long count(UniversalUserId user) {
        return em.createQuery("select count(f) from FriendEntity f where f.key.user = :user", Long.class)
                .setParameter("user", user.text())
                .getSingleResult();
    }

    void add(UniversalUserId user, UniversalUserId friend, int flags) {
        em.persist(new FriendEntity(user, friend, flags));
    }

    void delete(UniversalUserId user, UniversalUserId friend) {
        em.createQuery("delete from FriendEntity f where f.key = :key")
                .setParameter("key", FriendEntity.key(user, friend))
                .executeUpdate();
    }
}
