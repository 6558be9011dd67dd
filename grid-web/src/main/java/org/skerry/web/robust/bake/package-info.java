// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /bakes}. Open {@link org.skerry.web.robust.bake.BakesRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.bake;

import org.jspecify.annotations.NullMarked;
