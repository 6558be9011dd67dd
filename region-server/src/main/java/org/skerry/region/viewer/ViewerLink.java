// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.Message;

/** A viewer's circuit, as the region sees it. Thread-safe; never blocks. */
public interface ViewerLink {
    void send(Message message);

    void sendUnreliable(Message message);

    /** Shares the viewer's bandwidth out as it asked. */
    void throttle(AgentThrottle wishes);

    /** Ends the circuit once what was sent reliably is acknowledged, or after a few seconds. */
    void closeAfterFlush();

    /** Ends the circuit now. */
    void close();
}
