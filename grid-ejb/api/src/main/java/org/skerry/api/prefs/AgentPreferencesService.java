// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.prefs;

import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Users' preferences. Thread-safe; may block. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the
 * store cannot be reached.
 */
public interface AgentPreferencesService {
    /** What the user has set, empty if nothing. */
    @Reads
    Optional<AgentPreferences> find(AgentId user);

    /** The language that scripts are told: the default one if the user has told none or keeps it private. */
    @Reads
    String language(AgentId user);

    /** Replaces everything; false if it cannot be kept. */
    @Changes(repeatable = true)
    boolean store(AgentPreferences preferences);
}
