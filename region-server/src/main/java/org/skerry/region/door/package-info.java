// SPDX-License-Identifier: Apache-2.0
/**
 * The doors between a region's actor and the threads around it: HTTP, services, circuits. Interfaces and records only;
 * the region stands behind {@link org.skerry.region.door.RegionDoor}, the capabilities behind {@link
 * org.skerry.region.door.AgentCapabilities}.
 */
@NullMarked
package org.skerry.region.door;

import org.jspecify.annotations.NullMarked;
