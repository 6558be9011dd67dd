// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

import java.util.UUID;

/** A message whose first block names agent and session: from a viewer both have to be those of its circuit. */
public interface AgentMessage extends Message {
    UUID senderAgentId();

    UUID senderSessionId();
}
