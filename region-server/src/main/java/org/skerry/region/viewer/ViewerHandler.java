// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import org.skerry.udp.message.Message;

/** What happens when a viewer sends one kind of message. Runs on the region's thread; must not block. */
public interface ViewerHandler<T extends Message> {
    Class<T> message();

    /** Who may send it and how often; what exceeds that is dropped and counted. */
    Terms terms();

    /** Called with messages whose agent and session are the viewer's own. */
    void handle(Viewer viewer, T message);
}
