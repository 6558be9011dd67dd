// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

import java.util.List;
import java.util.Optional;

/**
 * Home, last place and online state of users. User ids are text: a UUID, or {@code uuid;homeURI;First Last} for
 * foreigners, who are also found by the bare UUID. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the service cannot be reached.
 */
public interface GridUserService {
    /** Marks a user online as of now and tells what is known of them. */
    GridUserInfo loggedIn(String userId);

    /** Marks a user offline and remembers where they left. */
    boolean loggedOut(String userId, UserPlace last);

    boolean setHome(String userId, UserPlace home);

    /** Remembers where a user is. */
    boolean setLastPosition(String userId, UserPlace last);

    Optional<GridUserInfo> find(String userId);

    /** What is known of these users; unknown ones are left out. */
    List<GridUserInfo> findAll(List<String> userIds);
}
