// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.message;

import org.skerry.api.grid.GridRegion;
import org.skerry.api.operation.Changes;

/** Hands messages to the simulators of regions. Thread-safe; may block; never throws for a simulator that is not there. */
public interface RegionMessages {
    /** Whether the simulator took the message for somebody in its region. */
    @Changes
    boolean send(GridRegion region, InstantMessage message);
}
