// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

import java.time.Instant;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;

/**
 * A user as the grid knows them.
 *
 * @param level below 0 cannot log in; 200 and above may take god powers (robust-wire section 4)
 * @param flags bits as the field has them; opaque here
 * @param country two letters or empty
 * @param serviceUrls for users of other grids, by key such as {@code HomeURI}; values may be empty
 */
public record UserAccount(
        AgentId id,
        ScopeId scope,
        UserName name,
        String email,
        Instant created,
        int level,
        int flags,
        String title,
        String country,
        Map<String, String> serviceUrls) {
    public UserAccount {
        serviceUrls = Map.copyOf(serviceUrls);
    }

    /** An ordinary account of this grid. */
    public static UserAccount ordinary(AgentId id, UserName name, String email, Instant created) {
        return new UserAccount(id, ScopeId.ZERO, name, email, created, 0, 0, "", "", Map.of());
    }
}
