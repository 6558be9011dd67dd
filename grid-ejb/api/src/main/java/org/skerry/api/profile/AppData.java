// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import org.skerry.api.id.AgentId;
import org.skerry.api.text.StoredText;

/**
 * A value that an application keeps for a user.
 *
 * @param tag the application
 * @param value empty for none
 */
public record AppData(AgentId user, String tag, String key, String value) {
    /** The longest tag and key. */
    public static final int MAX_NAME = 64;

    /** The longest value. */
    public static final int MAX_VALUE = 8192;

    public boolean isUsable() {
        return !user.isZero()
                && StoredText.fits(tag, MAX_NAME)
                && StoredText.fits(key, MAX_NAME)
                && StoredText.fits(value, MAX_VALUE);
    }
}
