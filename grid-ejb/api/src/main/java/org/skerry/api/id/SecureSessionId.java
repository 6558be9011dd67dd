// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** The secret twin of a {@link SessionId}, known to viewer and grid alone. Never logged. */
public record SecureSessionId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final SecureSessionId ZERO = new SecureSessionId(new UUID(0, 0));

    /** A fresh random id. */
    public static SecureSessionId random() {
        return new SecureSessionId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static SecureSessionId of(String text) {
        return new SecureSessionId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
