// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.presence;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/**
 * A user who is on the grid.
 *
 * @param region {@link RegionId#ZERO} until a simulator first reported the session
 */
public record PresenceInfo(AgentId user, RegionId region) {}
