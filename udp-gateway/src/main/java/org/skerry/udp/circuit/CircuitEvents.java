// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.message.Message;
import org.skerry.udp.wire.Corruption;

/** What a circuit tells its owner, on the thread that drives it. */
public interface CircuitEvents {
    /** Whether the peer may say this; what it may not is dropped and counted, and not acknowledged. */
    boolean admits(Message message);

    /** A message of the peer, each reliable one once. Those of the circuit itself (acks, pings) do not come here. */
    void onMessage(Message message);

    /** A datagram of the peer was garbage of this kind; it is counted and dropped already. */
    default void onCorrupted(Corruption kind) {}

    /** The end; nothing follows. */
    void onClosed(CloseReason reason);
}
