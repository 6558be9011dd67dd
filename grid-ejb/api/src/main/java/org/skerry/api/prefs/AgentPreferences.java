// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.prefs;

import org.skerry.api.id.AgentId;
import org.skerry.api.text.StoredText;

/**
 * What a user has set in the viewer and the grid must know.
 *
 * @param access up to which maturity: {@code PG}, {@code M} or {@code A}
 * @param hoverHeight of the feet over the ground, in metres
 * @param language of the viewer, such as {@code en-us}
 * @param languageIsPublic whether scripts may ask for it
 * @param everyonePermissions permissions of new objects for everyone
 * @param groupPermissions for the group
 * @param nextOwnerPermissions for the next owner
 */
public record AgentPreferences(
        AgentId user,
        String access,
        float hoverHeight,
        String language,
        boolean languageIsPublic,
        int everyonePermissions,
        int groupPermissions,
        int nextOwnerPermissions) {
    /** The language of those who have told none, or do not want it told. */
    public static final String DEFAULT_LANGUAGE = "en-us";

    /** Move, transfer, and what a stock simulator adds to it. */
    public static final int DEFAULT_NEXT_OWNER = 532_480;

    /** The longest maturity and language that are kept. */
    public static final int MAX_TEXT = 16;

    /** What holds for those who have set nothing. */
    public static AgentPreferences ofNewUser(AgentId user) {
        return new AgentPreferences(user, "M", 0, DEFAULT_LANGUAGE, true, 0, 0, DEFAULT_NEXT_OWNER);
    }

    /** Whether it is somebody's and within the bounds. */
    public boolean isUsable() {
        return !user.isZero()
                && Float.isFinite(hoverHeight)
                && StoredText.fitsInLine(access, MAX_TEXT)
                && StoredText.fitsInLine(language, MAX_TEXT);
    }
}
