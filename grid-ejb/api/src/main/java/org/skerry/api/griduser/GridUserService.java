// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

import java.util.List;
import java.util.Optional;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.MayBeLate;
import org.skerry.api.operation.Reads;

/**
 * Home, last place and online state of users. User ids are text: a UUID, or {@code uuid;homeURI;First Last} for
 * foreigners, who are also found by the bare UUID. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the service cannot be reached.
 */
public interface GridUserService {
    /** Marks a user online as of now and tells what is known of them. */
    @Changes(repeatable = true)
    GridUserInfo loggedIn(String userId);

    /** Marks a user offline and remembers where they left. */
    @Changes(repeatable = true)
    @MayBeLate(key = 1)
    boolean loggedOut(String userId, UserPlace last);

    @Changes(repeatable = true)
    boolean setHome(String userId, UserPlace home);

    /** Remembers where a user is. */
    @Changes(repeatable = true)
    @MayBeLate(key = 1)
    boolean setLastPosition(String userId, UserPlace last);

    @Reads
    Optional<GridUserInfo> find(String userId);

    /** What is known of these users; unknown ones are left out. */
    @Reads
    List<GridUserInfo> findAll(List<String> userIds);
}
