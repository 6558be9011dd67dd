// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.List;
import org.skerry.api.binary.Octets;

/**
 * A datagram in full, for relays, traces and tests; a circuit works on {@link Frame} and {@link DatagramWriter}.
 *
 * @param flags the first byte as it is, see {@link Flags}
 * @param sequence unsigned 32 bits
 * @param acks sequence numbers acknowledged along with it, unsigned
 */
public record Datagram(int flags, int sequence, Octets extra, Body body, List<Integer> acks) {
    public Datagram {
        acks = List.copyOf(acks);
    }
}
