// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.util.List;

/** One line of messages.def. */
public record MessageDefinition(
        String name, String frequency, int number, boolean zerocoded, boolean trusted, List<BlockDefinition> blocks) {

    /** Whether the first block names agent and session. */
    boolean namesAgent() {
        return !blocks.isEmpty()
                && blocks.getFirst().repeat() == BlockDefinition.Repeat.ONCE
                && blocks.getFirst().has("AgentID", FieldKind.ID)
                && blocks.getFirst().has("SessionID", FieldKind.ID);
    }
}
