// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.friend;

import org.skerry.api.id.UniversalUserId;

/**
 * One side of a friendship. Rights are bits: 1 see me online, 2 see me on the map, 4 change my objects.
 *
 * @param user whose list this is of
 * @param friend the other
 * @param myFlags what the user lets the friend do
 * @param theirFlags what the friend lets the user do, {@link #NOT_ACCEPTED} as long as the friend has not agreed
 */
public record Friend(UniversalUserId user, UniversalUserId friend, int myFlags, int theirFlags) {
    /** Whether this can be: two people, one of them at least of this grid, and no negative rights. */
    public static boolean canBe(UniversalUserId user, UniversalUserId friend, int flags) {
        return flags >= 0 && !user.agent().equals(friend.agent()) && !(user.isForeign() && friend.isForeign());
    }

    /** Of an offer that waits for an answer. */
    public static final int NOT_ACCEPTED = -1;
}
