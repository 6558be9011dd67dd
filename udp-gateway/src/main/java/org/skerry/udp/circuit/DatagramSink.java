// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.codec.EncodedMessage;

/** Where a circuit puts what is to go out now. */
@FunctionalInterface
public interface DatagramSink {
    /** Sends the message behind a header with these flags and this sequence number. */
    void transmit(int flags, int sequence, EncodedMessage message);
}
