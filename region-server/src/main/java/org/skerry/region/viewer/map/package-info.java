// SPDX-License-Identifier: Apache-2.0
/**
 * The map of the grid. Open {@link org.skerry.region.viewer.map.MapBlocks}.
 */
@NullMarked
package org.skerry.region.viewer.map;

import org.jspecify.annotations.NullMarked;
