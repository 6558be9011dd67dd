// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A user of this grid, or of another: a UUID, for foreigners followed by {@code ;homeURI;First Last} and, between
 * friends, {@code ;secret}.
 *
 * @param agent the UUID
 * @param text the whole, the UUID in lower case
 */
public record UniversalUserId(UUID agent, String text) {
    /** The longest that is taken. */
    public static final int MAX_LENGTH = 512;

    /** Stands for the simulator itself where somebody is said to ask. */
    public static final UniversalUserId NOBODY =
            new UniversalUserId(new UUID(0, 0), "00000000-0000-0000-0000-000000000000");

    private static final int UUID_LENGTH = 36;
    private static final UUID ZERO = new UUID(0, 0);

    /** A user of this grid. */
    public static UniversalUserId of(AgentId user) {
        return new UniversalUserId(user.value(), user.toString());
    }

    /** Empty for what is no user id, and for the zero id. */
    public static Optional<UniversalUserId> tryParse(String text) {
        var bare = text.length() > UUID_LENGTH ? text.substring(0, UUID_LENGTH) : text;
        var rest = text.substring(bare.length());
        var isForeign = rest.startsWith(";") && rest.chars().noneMatch(c -> c < ' ');
        if (text.length() > MAX_LENGTH || !(rest.isEmpty() || isForeign)) {
            return Optional.empty();
        }
        return UuidText.tryParse(bare)
                .filter(agent -> !agent.equals(ZERO))
                .map(agent -> new UniversalUserId(agent, bare.toLowerCase(Locale.ROOT) + rest));
    }

    public boolean isNobody() {
        return equals(NOBODY);
    }

    /** Whether the user is of another grid. */
    public boolean isForeign() {
        return text.length() > UUID_LENGTH;
    }

    /** Whether a longer id is this one with more told: {@code uuid} of {@code uuid;home;name}, or that without secret. */
    public boolean isBeginningOf(UniversalUserId longer) {
        return longer.text.equals(text) || longer.text.startsWith(text + ";");
    }

    @Override
    public String toString() {
        return text;
    }
}
