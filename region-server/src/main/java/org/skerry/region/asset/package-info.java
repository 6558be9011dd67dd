// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's assets as this process holds them: kept in memory and on disk, fetched once for many who ask, and what has
 * to reach a grid that is away waits here on disk. Open {@link org.skerry.region.asset.RegionAssets}, then {@link
 * org.skerry.region.asset.DiskCache} and {@link org.skerry.region.asset.UploadQueue}.
 */
@NullMarked
package org.skerry.region.asset;

import org.jspecify.annotations.NullMarked;
