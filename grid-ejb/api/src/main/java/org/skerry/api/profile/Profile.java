// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.text.StoredText;

/**
 * What somebody tells about themselves.
 *
 * @param partner zero for none; not the user's to set
 * @param publish whether it may be found by search
 * @param mature whether it is for adults
 * @param image a texture, zero for none
 * @param firstLifeImage of the person behind the avatar
 */
public record Profile(
        AgentId user,
        AgentId partner,
        boolean publish,
        boolean mature,
        String webUrl,
        AssetId image,
        String about,
        AssetId firstLifeImage,
        String firstLife,
        Interests interests) {
    /** The longest address. */
    public static final int MAX_URL = 1024;

    /** The longest text. */
    public static final int MAX_TEXT = 16_384;

    /** Of somebody who has told nothing. */
    public static Profile empty(AgentId user) {
        return new Profile(user, AgentId.ZERO, false, false, "", AssetId.ZERO, "", AssetId.ZERO, "", Interests.NONE);
    }

    public boolean isUsable() {
        return !user.isZero()
                && StoredText.fits(webUrl, MAX_URL)
                && StoredText.fits(about, MAX_TEXT)
                && StoredText.fits(firstLife, MAX_TEXT)
                && interests.isUsable();
    }
}
