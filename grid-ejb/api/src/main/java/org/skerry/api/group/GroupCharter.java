// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.text.StoredText;

/**
 * What a group is for and how it presents itself.
 *
 * @param name never changed
 * @param founderUui of a founder of another grid, may be empty
 * @param serviceLocation of a group of another grid, may be empty
 * @param showInList whether it is found by search
 * @param fee to join
 */
public record GroupCharter(
        String name,
        String text,
        AgentId founder,
        String founderUui,
        String serviceLocation,
        AssetId insignia,
        boolean allowPublish,
        boolean mature,
        boolean openEnrollment,
        boolean showInList,
        int fee) {
    /** The shortest name. */
    public static final int MIN_NAME = 3;

    /** The longest name; viewers take 35. */
    public static final int MAX_NAME = 64;

    /** The longest charter. */
    public static final int MAX_TEXT = 2048;

    /** The longest address. */
    public static final int MAX_LOCATION = 512;

    public boolean isUsable() {
        return name.strip().length() >= MIN_NAME
                && StoredText.fitsInLine(name, MAX_NAME)
                && StoredText.fits(text, MAX_TEXT)
                && StoredText.fitsInLine(founderUui, MAX_LOCATION)
                && StoredText.fitsInLine(serviceLocation, MAX_LOCATION)
                && fee >= 0;
    }

    /** What a member with these powers makes of it by telling the new one; name and founder stay. */
    GroupCharter changed(GroupCharter told, boolean identity, boolean options) {
        var shown = identity ? told : this;
        var rules = options ? told : this;
        return new GroupCharter(
                name,
                shown.text,
                founder,
                founderUui,
                serviceLocation,
                shown.insignia,
                shown.allowPublish,
                shown.mature,
                rules.openEnrollment,
                shown.showInList,
                rules.fee);
    }
}
