// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;

/** What login needs of presence beyond the wire's calls, which know sessions by their id alone. */
public interface UserSessions {
    /** Ends all sessions of a user and says which there were, each with its region; zero for one on its way. */
    Map<SessionId, RegionId> endAll(AgentId user);
}
