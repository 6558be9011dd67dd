// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.presence;

import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Sessions by their user, beside {@link PresenceService}, whose calls know them by their id alone: for logins, which end
 * earlier ones, and for what names a user and no session. Not part of ROBUST's wire. Thread-safe; may block.
 */
public interface UserSessions {
    /** The sessions of a user, each with its region; zero for one on its way. */
    @Reads(shared = false)
    Map<SessionId, RegionId> of(AgentId user);

    /** Ends all sessions of a user and says which there were, each with its region; zero for one on its way. */
    @Changes
    Map<SessionId, RegionId> endAll(AgentId user);
}
