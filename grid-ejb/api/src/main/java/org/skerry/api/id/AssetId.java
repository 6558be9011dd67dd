// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** An immutable blob. */
public record AssetId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final AssetId ZERO = new AssetId(new UUID(0, 0));

    /** A fresh random id. */
    public static AssetId random() {
        return new AssetId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static AssetId of(String text) {
        return new AssetId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
