// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import org.skerry.api.id.AgentId;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.Message;

/** Someone who is told of the scene. */
public interface Observer {
    AgentId agent();

    /** Whose dot on the map it wants marked; zero for nobody's. */
    default AgentId prey() {
        return AgentId.ZERO;
    }

    /** Whether updates of the scene may be sent already. */
    boolean watching();

    /** What its viewer takes at most. */
    long bytesPerSecond();

    /** Sends reliably. */
    void send(Message message);

    /** Sends without minding a loss. */
    void sendUnreliable(Message message);

    /** As {@link #sendUnreliable}; if one of this kind waits still, this takes its place. */
    void sendNewest(Message message);

    /** Sends blocks without minding a loss; each takes the place of one that waits with the same key. */
    void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count);
}
