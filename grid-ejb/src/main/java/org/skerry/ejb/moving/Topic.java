// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be moved for itself, in the order in which it is. */
public enum Topic {
    ACCOUNTS,
    AUTHENTICATION,
    INVENTORY,
    AVATARS,
    FRIENDS,
    GROUPS,
    PROFILES,
    MUTES,
    GRIDUSERS,
    REGIONS,
    ESTATES,
    PREFERENCES,
    MESSAGES,
    ASSETS;

    /** As the command writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> of(String key) {
        return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
    }
}
