// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import org.skerry.udp.message.Message;

/** A viewer's circuit, as the region sees it. Thread-safe; never blocks. */
public interface ViewerLink {
    void send(Message message);

    void sendUnreliable(Message message);

    /** Ends the circuit once what was sent reliably is acknowledged, or after a few seconds. */
    void closeAfterFlush();

    /** Until the circuit has ended from either side. */
    boolean alive();

    /** Ends the circuit now. */
    void close();
}
