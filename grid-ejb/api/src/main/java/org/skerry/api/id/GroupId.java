// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** A group. */
public record GroupId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final GroupId ZERO = new GroupId(new UUID(0, 0));

    /** A fresh random id. */
    public static GroupId random() {
        return new GroupId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static GroupId of(String text) {
        return new GroupId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
