// SPDX-License-Identifier: Apache-2.0
/**
 * The process's tie to its grid: the services behind connectors, and each region's place in the registry. Open {@link
 * org.skerry.region.grid.GridLink} and {@link org.skerry.region.grid.RegionRegistration}.
 */
@NullMarked
package org.skerry.region.grid;

import org.jspecify.annotations.NullMarked;
