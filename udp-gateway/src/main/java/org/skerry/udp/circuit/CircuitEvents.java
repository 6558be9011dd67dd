// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.message.Message;

/** What a circuit tells its owner, on the thread that drives it. */
public interface CircuitEvents {
    /** Whether the peer may say this; what it may not is dropped and counted, and not acknowledged. */
    boolean admits(Message message);

    /** A message of the peer, each reliable one once. Those of the circuit itself (acks, pings) do not come here. */
    void onMessage(Message message);

    /** The end; nothing follows. */
    void onClosed(CloseReason reason);
}
