// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;

/** What calls that name a user and not a session need of presence. */
public interface KnownSessions {
    /** The sessions of a user, each with its region; zero for one on its way. */
    Map<SessionId, RegionId> of(AgentId user);
}
