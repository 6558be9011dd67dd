// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /map}. Open {@link org.skerry.web.robust.map.MapRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.map;

import org.jspecify.annotations.NullMarked;
