// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.text.StoredText;

/**
 * A place that somebody recommends.
 *
 * @param top whether it is the first of all
 * @param originalName of the place when it was picked
 * @param globalPosition text {@code <x, y, z>}, metres from the grid's corner
 * @param gatekeeper of the grid that the place is on
 */
public record Pick(
        UUID id,
        AgentId creator,
        boolean top,
        String name,
        String originalName,
        String description,
        UUID parcel,
        AssetId snapshot,
        String parcelName,
        String simName,
        String globalPosition,
        String gatekeeper,
        int sortOrder,
        boolean enabled) {
    /** The longest name. */
    public static final int MAX_NAME = 255;

    /** The longest description. */
    public static final int MAX_TEXT = 8192;

    public boolean isUsable() {
        return !id.equals(new UUID(0, 0))
                && !creator.isZero()
                && StoredText.fits(name, MAX_NAME)
                && StoredText.fits(originalName, MAX_NAME)
                && StoredText.fits(description, MAX_TEXT)
                && StoredText.fits(parcelName, MAX_NAME)
                && StoredText.fits(simName, MAX_NAME)
                && StoredText.fits(globalPosition, MAX_NAME)
                && StoredText.fits(gatekeeper, MAX_NAME);
    }
}
