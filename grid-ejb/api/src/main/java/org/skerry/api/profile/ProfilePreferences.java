// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import org.skerry.api.id.AgentId;
import org.skerry.api.text.StoredText;

/**
 * How somebody wants to be reached.
 *
 * @param messagesByEmail whether messages that wait are sent on
 * @param visible whether search finds them
 */
public record ProfilePreferences(AgentId user, boolean messagesByEmail, boolean visible, String email) {
    /** The longest address. */
    public static final int MAX_EMAIL = 254;

    public boolean isUsable() {
        return !user.isZero() && StoredText.fitsInLine(email, MAX_EMAIL);
    }
}
