// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

import java.time.Instant;

/**
 * What the grid remembers of a user between sessions.
 *
 * @param userId a UUID, or for a foreigner {@code uuid;homeURI;First Last}
 * @param login last login, {@link Instant#EPOCH} for never
 * @param logout last logout, {@link Instant#EPOCH} for never
 */
public record GridUserInfo(
        String userId, UserPlace home, UserPlace last, boolean online, Instant login, Instant logout) {
    /** A user who was never here. */
    public static GridUserInfo unknown(String userId) {
        return new GridUserInfo(userId, UserPlace.NONE, UserPlace.NONE, false, Instant.EPOCH, Instant.EPOCH);
    }
}
