// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.text.StoredText;

/**
 * A role in a group.
 *
 * @param title shown over the heads of those who wear it
 * @param powers bits of {@link GroupPower}
 * @param members how many are in it
 */
public record GroupRole(UUID id, String name, String description, String title, long powers, int members) {
    /** The longest name and title. */
    public static final int MAX_NAME = 128;

    /** The longest description. */
    public static final int MAX_TEXT = 512;

    public boolean isUsable() {
        return !name.isBlank()
                && StoredText.fitsInLine(name, MAX_NAME)
                && StoredText.fitsInLine(title, MAX_NAME)
                && StoredText.fits(description, MAX_TEXT);
    }

    public boolean isEveryone() {
        return id.equals(Group.EVERYONE);
    }

    GroupRole withPowers(long others) {
        return new GroupRole(id, name, description, title, others, members);
    }

    GroupRole withNames(GroupRole told) {
        return new GroupRole(id, told.name, told.description, told.title, powers, members);
    }
}
