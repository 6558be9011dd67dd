// SPDX-License-Identifier: Apache-2.0
/**
 * What a region keeps on disk. Blocks: never used from the region's thread. Open {@link
 * org.skerry.region.store.TerrainStore}.
 */
@NullMarked
package org.skerry.region.store;

import org.jspecify.annotations.NullMarked;
