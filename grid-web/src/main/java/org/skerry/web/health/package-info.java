// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the grid can serve. Open {@link org.skerry.web.health.ReadinessProbe}.
 */
@NullMarked
package org.skerry.web.health;

import org.jspecify.annotations.NullMarked;
