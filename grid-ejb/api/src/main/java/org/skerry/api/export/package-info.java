// SPDX-License-Identifier: Apache-2.0
/**
 * What may leave the grid: in an archive, to another grid, into a file. Whoever brings something out asks here and nowhere
 * else. Open {@link org.skerry.api.export.ExportPolicy}.
 */
@NullMarked
package org.skerry.api.export;

import org.jspecify.annotations.NullMarked;
