// SPDX-License-Identifier: Apache-2.0
/**
 * The region's own thread: its inbox, its fixed tick, its measure of time. Knows nothing of what is simulated. Open
 * {@link org.skerry.region.tick.TickLoop} and {@link org.skerry.region.tick.RegionProxy} first.
 */
@NullMarked
package org.skerry.region.tick;

import org.jspecify.annotations.NullMarked;
