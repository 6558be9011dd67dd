// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.friend;

import java.util.List;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Friendships. An offer is stored as the receiver's side with no rights, an agreement as both sides (robust-wire section
 * 9). Thread-safe; may block. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the store cannot be
 * reached.
 */
public interface FriendsService {
    /** The most friends of one user. */
    int MAX_FRIENDS = 2000;

    /**
     * A user's friends and offers. An id without a foreigner's home, name or secret finds the sides of the whole id as
     * well.
     */
    @Reads
    List<Friend> findAll(UniversalUserId user);

    /**
     * Adds a side of a friendship, or changes its rights.
     *
     * @param flags rights, not negative
     * @return false for one's own friend, for two people of other grids, and when the list is full
     */
    @Changes(repeatable = true)
    boolean store(UniversalUserId user, UniversalUserId friend, int flags);

    /** Removes the user's side; one that is not there does not matter. */
    @Changes(repeatable = true)
    boolean delete(UniversalUserId user, UniversalUserId friend);
}
