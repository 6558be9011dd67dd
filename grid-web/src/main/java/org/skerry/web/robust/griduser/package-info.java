// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /griduser}. Open {@link org.skerry.web.robust.griduser.GridUserRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.griduser;

import org.jspecify.annotations.NullMarked;
