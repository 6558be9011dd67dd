// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import org.skerry.api.id.AgentId;

/** What login needs of presence beyond the wire's calls, which know sessions by their id alone. */
public interface UserSessions {
    /** Ends all sessions of a user and says how many there were. */
    int endAll(AgentId user);
}
