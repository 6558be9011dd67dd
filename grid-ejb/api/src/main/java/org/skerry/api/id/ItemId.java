// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** An inventory item. */
public record ItemId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final ItemId ZERO = new ItemId(new UUID(0, 0));

    /** A fresh random id. */
    public static ItemId random() {
        return new ItemId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static ItemId of(String text) {
        return new ItemId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
