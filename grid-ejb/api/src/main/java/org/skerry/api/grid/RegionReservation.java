// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.Optional;
import org.skerry.api.id.AgentId;

/**
 * Land that only some may build on.
 *
 * @param principal whose token opens it; empty for nobody's
 */
public record RegionReservation(RegionArea area, Optional<AgentId> principal) {}
