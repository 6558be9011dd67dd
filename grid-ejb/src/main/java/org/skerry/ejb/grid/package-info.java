// SPDX-License-Identifier: Apache-2.0
/** The registry of regions over JPA. Open {@link org.skerry.ejb.grid.GridServiceBean} and {@link org.skerry.ejb.grid.GridSettings}. */
@NullMarked
package org.skerry.ejb.grid;

import org.jspecify.annotations.NullMarked;
