// SPDX-License-Identifier: Apache-2.0
/**
 * How much there is of the grid, counted in its database. Open {@link org.skerry.ejb.statistics.GridStatistics}.
 */
@NullMarked
package org.skerry.ejb.statistics;

import org.jspecify.annotations.NullMarked;
