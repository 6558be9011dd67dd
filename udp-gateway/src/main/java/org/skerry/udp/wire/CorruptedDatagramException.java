// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

/** Bytes from a peer that are no datagram of the protocol. Shared and without a stack, for it is thrown per packet. */
public final class CorruptedDatagramException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it carries neither stack nor detail
    private static final CorruptedDatagramException CORRUPTED = new CorruptedDatagramException();

    private CorruptedDatagramException() {
        super("corrupted datagram", null, false, false);
    }

    /** The shared instance. */
    public static CorruptedDatagramException corrupted() {
        return CORRUPTED;
    }
}
