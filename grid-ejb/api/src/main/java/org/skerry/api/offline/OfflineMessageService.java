// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.offline;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.operation.Changes;

/**
 * Keeps messages for people who are not there: so many for each, and not for ever. Thread-safe; may block. Throws
 * {@link org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface OfflineMessageService {
    /** What became of a message. */
    sealed interface StoreOutcome {
        /** It is kept. */
        record Stored() implements StoreOutcome {}

        /** It is not kept; the reason is for the sender. */
        record Refused(String reason) implements StoreOutcome {}
    }

    @Changes
    StoreOutcome store(InstantMessage message);

    /** A user's messages in the order of their coming, which are given out once and then forgotten. */
    @Changes
    List<InstantMessage> take(AgentId user);

    /** Forgets all messages to and from a user. */
    @Changes(repeatable = true)
    boolean deleteAll(AgentId user);
}
