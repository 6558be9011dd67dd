// SPDX-License-Identifier: Apache-2.0
/**
 * Finds assets that nobody needs, and lets them go: marked from what inventories, people, groups, regions and the library
 * hold, through everything that their contents refer to. What is not marked goes to a bin first, from which any read brings
 * it back. Open {@link org.skerry.ejb.asset.sweep.SweepTask} and {@link org.skerry.ejb.asset.sweep.RecycleBin}.
 */
@NullMarked
package org.skerry.ejb.asset.sweep;

import org.jspecify.annotations.NullMarked;
