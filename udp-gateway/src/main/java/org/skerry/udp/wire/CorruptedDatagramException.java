// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Bytes from a peer that are no datagram of the protocol. One shared instance per kind and without a stack, for it is
 * thrown per packet.
 */
public final class CorruptedDatagramException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("StaticAssignmentOfThrowable") // they carry neither stack nor detail
    private static final Map<Corruption, CorruptedDatagramException> BY_KIND = new EnumMap<>(Corruption.class);

    static {
        for (var kind : Corruption.values()) {
            BY_KIND.put(kind, new CorruptedDatagramException(kind));
        }
    }

    private final Corruption kind;

    private CorruptedDatagramException(Corruption kind) {
        super("corrupted datagram: " + kind, null, false, false);
        this.kind = kind;
    }

    /** The shared instance of this kind. */
    public static CorruptedDatagramException of(Corruption kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    public Corruption kind() {
        return kind;
    }
}
