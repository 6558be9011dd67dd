// SPDX-License-Identifier: Apache-2.0
/**
 * A region as a whole: puts scene, tick, viewers and circuits together and lets agents come and go. Open {@link
 * org.skerry.region.world.WorldRegion}, {@link org.skerry.region.world.RegionCore} and {@link
 * org.skerry.region.world.Agents} first.
 */
@NullMarked
package org.skerry.region.world;

import org.jspecify.annotations.NullMarked;
