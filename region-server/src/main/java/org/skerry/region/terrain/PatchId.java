// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

/** A square of 16 by 16 samples, counted in patches from the south-west corner: x to the east, y to the north. */
public record PatchId(int x, int y) {}
