// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.text.StoredText;

/**
 * An advertisement.
 *
 * @param created to the second; the epoch if it is new
 * @param expires to the second; the epoch for a week after it was created
 * @param globalPosition text {@code <x, y, z>}, metres from the grid's corner
 * @param flags an octet
 * @param price paid for listing it
 */
public record Classified(
        UUID id,
        AgentId creator,
        Instant created,
        Instant expires,
        int category,
        String name,
        String description,
        UUID parcel,
        int parentEstate,
        AssetId snapshot,
        String simName,
        String globalPosition,
        String parcelName,
        int flags,
        int price) {
    /** The longest name. */
    public static final int MAX_NAME = 255;

    /** The longest description. */
    public static final int MAX_TEXT = 8192;

    private static final Duration LIFETIME = Duration.ofDays(7);

    public boolean isUsable() {
        return !id.equals(new UUID(0, 0))
                && !creator.isZero()
                && flags >= 0
                && flags <= 255
                && price >= 0
                && StoredText.fits(name, MAX_NAME)
                && StoredText.fits(description, MAX_TEXT)
                && StoredText.fits(simName, MAX_NAME)
                && StoredText.fits(globalPosition, MAX_NAME)
                && StoredText.fits(parcelName, MAX_NAME);
    }

    /** The same, its times set if it did not tell them. */
    public Classified dated(Instant now) {
        var from = created.equals(Instant.EPOCH) ? now : created;
        var until = expires.equals(Instant.EPOCH) ? from.plus(LIFETIME) : expires;
        return new Classified(
                id,
                creator,
                from,
                until,
                category,
                name,
                description,
                parcel,
                parentEstate,
                snapshot,
                simName,
                globalPosition,
                parcelName,
                flags,
                price);
    }
}
