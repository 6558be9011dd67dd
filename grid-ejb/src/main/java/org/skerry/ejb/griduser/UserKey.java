// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.UuidText;

/**
 * A user id as it is stored: a UUID in lower case, for foreigners followed by {@code ;homeURI;First Last}.
 *
 * @param agent the UUID
 * @param text the whole
 */
record UserKey(UUID agent, String text) {
    private static final int UUID_LENGTH = 36;
    private static final int MAX_LENGTH = 512;
    private static final UUID NOBODY = new UUID(0, 0);

    /** Empty for what is no user id. */
    static Optional<UserKey> parse(String userId) {
        var bare = userId.length() > UUID_LENGTH ? userId.substring(0, UUID_LENGTH) : userId;
        var rest = userId.substring(bare.length());
        if (userId.length() > MAX_LENGTH || !(rest.isEmpty() || rest.startsWith(";")) || rest.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return UuidText.tryParse(bare)
                .filter(agent -> !agent.equals(NOBODY))
                .map(agent -> new UserKey(agent, bare.toLowerCase(Locale.ROOT) + rest));
    }

    boolean isBare() {
        return text.length() == UUID_LENGTH;
    }
}
