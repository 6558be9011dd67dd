// SPDX-License-Identifier: Apache-2.0
/**
 * The world map as viewers and web pages fetch it: pictures of regions and of their zoom levels. How simulators bring
 * them is in {@code web.robust.map}. Start at {@link org.skerry.web.map.MapTileHandler}.
 */
@NullMarked
package org.skerry.web.map;

import org.jspecify.annotations.NullMarked;
