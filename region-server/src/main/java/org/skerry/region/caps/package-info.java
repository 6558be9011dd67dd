// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP side of agents: seed, event queue and one small class per capability. To add one, implement {@link
 * org.skerry.region.caps.Capability} and name it in {@link org.skerry.region.caps.StandardCapabilities}. Open also
 * {@link org.skerry.region.caps.Capabilities} and {@link org.skerry.region.caps.EventQueue}. No Netty, no scene:
 * what concerns the scene goes through the region's door.
 */
@NullMarked
package org.skerry.region.caps;

import org.jspecify.annotations.NullMarked;
