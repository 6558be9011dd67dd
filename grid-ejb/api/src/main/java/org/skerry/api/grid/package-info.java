// SPDX-License-Identifier: Apache-2.0
/**
 * The registry of regions. Open {@link org.skerry.api.grid.GridService} and {@link org.skerry.api.grid.GridRegion}.
 */
@NullMarked
package org.skerry.api.grid;

import org.jspecify.annotations.NullMarked;
