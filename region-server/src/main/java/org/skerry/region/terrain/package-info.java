// SPDX-License-Identifier: Apache-2.0
/**
 * The ground: its heights, the file they are kept in, the island a new region begins as, and the bit stream (lludp
 * section 8) in which viewers get them. Knows no other part of the region. Open {@link
 * org.skerry.region.terrain.Heightmap}, then {@link org.skerry.region.terrain.LayerDataEncoder}.
 */
@NullMarked
package org.skerry.region.terrain;

import org.jspecify.annotations.NullMarked;
