// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.Message;
import org.skerry.udp.throttle.Category;

/** A viewer's circuit, as the region sees it. Thread-safe; never blocks. */
public interface ViewerLink {
    void send(Message message);

    void sendUnreliable(Message message);

    /** As {@link #sendUnreliable}; if one of this kind waits still, this takes its place. */
    void sendNewest(Message message);

    /** Sends blocks without minding a loss; each takes the place of one that waits with the same key. */
    void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count);

    /** What the viewer takes at most, as it said in AgentThrottle. */
    long bytesPerSecond();

    /** How much ground was sent and has not left yet, as of a moment ago: who sends more and more should wait. */
    long waitingGroundBytes();

    /** The same of what shares a throttle. */
    long waitingBytes(Category category);

    /** The same of all that was sent. */
    long waitingBytes();

    /** Ends the circuit once what was sent reliably is acknowledged, or after a few seconds. */
    void closeAfterFlush();

    /** Until the circuit has ended from either side. */
    boolean alive();

    /** Ends the circuit now. */
    void close();
}
