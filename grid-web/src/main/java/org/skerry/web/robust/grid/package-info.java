// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /grid}. Open {@link org.skerry.web.robust.grid.GridRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.grid;

import org.jspecify.annotations.NullMarked;
