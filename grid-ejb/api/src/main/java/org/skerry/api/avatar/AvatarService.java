// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.id.AgentId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * What users wear, between sessions. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface AvatarService {
    /** The stored appearance, empty if the user has none. */
    @Reads
    Optional<AvatarData> find(AgentId user);

    /** Replaces everything. */
    @Changes(repeatable = true)
    boolean store(AgentId user, AvatarData data);

    /** Forgets everything. */
    @Changes(repeatable = true)
    boolean reset(AgentId user);

    /** Sets these values and keeps the others. */
    @Changes(repeatable = true)
    boolean setItems(AgentId user, Map<String, String> items);

    /** Removes these names; unknown ones do not matter. */
    @Changes(repeatable = true)
    boolean removeItems(AgentId user, Set<String> names);
}
