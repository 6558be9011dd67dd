// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;

/**
 * A user as the grid knows them.
 *
 * @param level below 0 cannot log in; 200 and above may take god powers (robust-wire section 4)
 * @param flags bits as the field has them; opaque here
 * @param country two letters or empty
 * @param serviceUrls for users of other grids, by key such as {@code HomeURI}, in the order of the keys; values may be empty
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
    private static final int MAX_NAME = 64;
    private static final int MAX_TEXT = 254;
    private static final int MAX_URL = 512;

    public UserAccount {
        serviceUrls = Collections.unmodifiableMap(new TreeMap<>(serviceUrls));
    }

    /** An ordinary account of this grid. */
    public static UserAccount ordinary(AgentId id, UserName name, String email, Instant created) {
        return new UserAccount(id, ScopeId.ZERO, name, email, created, 0, 0, "", "", Map.of());
    }

    /** Why it cannot be stored; empty if it can. */
    public Optional<String> problem() {
        if (id.isZero()) {
            return Optional.of("the zero id is nobody");
        }
        if (!name.isUsable()) {
            return Optional.of(
                    "first and last name have 1 to " + UserName.MAX_LENGTH + " characters each, no blanks among them");
        }
        if (email.length() > MAX_TEXT || title.length() > MAX_TEXT || country.length() > MAX_NAME) {
            return Optional.of("e-mail address, title or country is too long");
        }
        var overlong = serviceUrls.entrySet().stream()
                .anyMatch(url ->
                        url.getKey().length() > MAX_NAME || url.getValue().length() > MAX_URL);
        return overlong ? Optional.of("a service URL is too long") : Optional.empty();
    }
}
