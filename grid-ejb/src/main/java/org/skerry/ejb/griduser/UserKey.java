// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import java.util.Comparator;
import java.util.List;
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

    /**
     * Which of the records with this UUID is meant: that of this very id; else for a bare UUID the foreigner who was here
     * last, and for a foreigner the record of the same home, under whatever name. A foreigner never has the record of a
     * user of this grid who has the same UUID.
     */
    Optional<GridUserEntity> bestOf(List<GridUserEntity> records) {
        var exact =
                records.stream().filter(record -> record.userId.equals(text)).findFirst();
        return exact.isPresent()
                ? exact
                : records.stream()
                        .filter(record -> isBare() || home(record.userId).equals(home(text)))
                        .max(Comparator.comparing(GridUserEntity::lastSeen).thenComparing(record -> record.userId));
    }

    /** {@code ;homeURI}, empty for a bare UUID. */
    private static String home(String userId) {
        var name = userId.indexOf(';', Math.min(userId.length(), UUID_LENGTH + 1));
        return userId.substring(UUID_LENGTH, name < 0 ? userId.length() : name);
    }
}
