// SPDX-License-Identifier: Apache-2.0
/**
 * The region's picture on the map: how it is painted, and how it comes to the grid. Open {@link
 * org.skerry.region.map.MapTile} first.
 */
@NullMarked
package org.skerry.region.map;

import org.jspecify.annotations.NullMarked;
