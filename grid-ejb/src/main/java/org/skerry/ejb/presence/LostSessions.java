// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import java.time.Instant;

/** What housekeeping needs of presence. */
public interface LostSessions {
    /** Ends the sessions that began before a time and that no region has ever reported; says how many there were. */
    int endUnreported(Instant begunBefore);
}
