// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** One login of one agent; the viewer sends it with nearly every message. Not for logs at INFO. */
public record SessionId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final SessionId ZERO = new SessionId(new UUID(0, 0));

    /** A fresh random id. */
    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static SessionId of(String text) {
        return new SessionId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
