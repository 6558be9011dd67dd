// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** An inventory folder. */
public record FolderId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final FolderId ZERO = new FolderId(new UUID(0, 0));

    /** A fresh random id. */
    public static FolderId random() {
        return new FolderId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static FolderId of(String text) {
        return new FolderId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
