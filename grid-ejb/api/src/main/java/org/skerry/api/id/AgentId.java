// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import java.util.UUID;

/** A user, called agent in the world and principal in inventories: the same id in both roles. */
public record AgentId(UUID value) {
    /** The zero id, which stands for "none" on the wire. */
    public static final AgentId ZERO = new AgentId(new UUID(0, 0));

    /** A fresh random id. */
    public static AgentId random() {
        return new AgentId(UUID.randomUUID());
    }

    /**
     * Reads the 36 character form in either case.
     *
     * @throws IllegalArgumentException if the text is not a complete UUID
     */
    public static AgentId of(String text) {
        return new AgentId(UuidText.parse(text));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
