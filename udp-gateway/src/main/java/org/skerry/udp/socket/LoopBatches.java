// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the sockets of one event loop share: one batch to receive into, and one to send from, which belongs to the socket
 * that used it last. On that loop's thread.
 */
final class LoopBatches {
    private final LinuxCalls calls = new LinuxCalls();
    private final ReceiveBatch received = new ReceiveBatch(calls);
    private final SendBatch sending = new SendBatch(calls);
    private @Nullable BatchPort sender;

    /** Whether there may be more to receive. */
    boolean receive(int descriptor, DatagramPort.Receiver receiver) throws IOException {
        return received.receive(descriptor, receiver);
    }

    /** The batch for this socket; what another one left in it goes first. */
    SendBatch sending(BatchPort port) {
        var last = sender;
        if (last != port) {
            if (last != null && !sending.isEmpty()) {
                last.flush();
                last.lost(sending.clear());
            }
            sender = port;
        }
        return sending;
    }
}
