// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.util.List;

/**
 * A part of one resolution of one component of a tile: what has one packet in each layer.
 *
 * @param number within its resolution, row by row
 * @param x on the reference grid: where it comes in an order by place
 * @param y on the reference grid
 * @param bands the code blocks that it has in each of its subbands
 */
record Precinct(int component, int resolution, long number, long x, long y, Coding coding, List<BandPart> bands) {}
