// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the grid can serve. Open {@link org.skerry.web.health.GridReadinessCheck}.
 */
@NullMarked
package org.skerry.web.health;

import org.jspecify.annotations.NullMarked;
