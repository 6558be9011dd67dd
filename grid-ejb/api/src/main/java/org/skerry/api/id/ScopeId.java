// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** A partition of the grid's names; nearly every grid uses {@link #ZERO} alone. */
public record ScopeId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final ScopeId ZERO = new ScopeId(new UUID(0, 0));

    /** A fresh random id. */
    public static ScopeId random() {
        return new ScopeId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static ScopeId of(String text) {
        return new ScopeId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
