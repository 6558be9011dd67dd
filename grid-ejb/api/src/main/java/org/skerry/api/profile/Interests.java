// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import org.skerry.api.text.StoredText;

/**
 * What somebody wants to do and can do.
 *
 * @param wantMask bits as viewers have them
 * @param skillsMask bits as viewers have them
 */
public record Interests(int wantMask, String wantText, int skillsMask, String skillsText, String languages) {
    /** The longest of the texts. */
    public static final int MAX_TEXT = 1024;

    public static final Interests NONE = new Interests(0, "", 0, "", "");

    public boolean isUsable() {
        return StoredText.fits(wantText, MAX_TEXT)
                && StoredText.fits(skillsText, MAX_TEXT)
                && StoredText.fits(languages, MAX_TEXT);
    }
}
