// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.message.Message;

/**
 * Told of circuits on their event loops: must not block, hands on what takes time. Of one circuit it is told by one
 * thread, of several maybe by several at once.
 */
public interface CircuitListener {
    /** A viewer came with an announced key. */
    void onOpened(CircuitHandle circuit);

    /** A message, each reliable one once; unreliable ones may have been lost or overtaken. */
    void onMessage(CircuitHandle circuit, Message message);

    /** The end of a circuit that was opened; once. */
    void onClosed(CircuitHandle circuit, CloseReason reason);
}
