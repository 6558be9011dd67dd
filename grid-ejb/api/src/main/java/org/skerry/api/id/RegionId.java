// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** A region, for as long as it exists under whatever name and place. */
public record RegionId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final RegionId ZERO = new RegionId(new UUID(0, 0));

    /** A fresh random id. */
    public static RegionId random() {
        return new RegionId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static RegionId of(String text) {
        return new RegionId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
