// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.mute;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Whom users do not want to hear. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface MuteListService {
    /** The most mutes of one user. */
    int MAX_MUTES = 1000;

    /**
     * A user's list, unless the caller has it already.
     *
     * @param knownCrc of the list that the caller has, 0 for none
     * @return empty if the list of that CRC is current
     */
    @Reads
    Optional<MuteList> find(AgentId owner, int knownCrc);

    /**
     * Adds a mute, or replaces the one of the same id and name.
     *
     * @return false for one that cannot be listed, and when the list is full
     */
    @Changes(repeatable = true)
    boolean update(AgentId owner, Mute mute);

    /** Removes the mute of that id and name; one that is not there does not matter. */
    @Changes(repeatable = true)
    boolean remove(AgentId owner, UUID id, String name);
}
