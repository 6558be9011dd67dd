// SPDX-License-Identifier: Apache-2.0
/**
 * Where a user lives and was last seen. Open {@link org.skerry.api.griduser.GridUserService}.
 */
@NullMarked
package org.skerry.api.griduser;

import org.jspecify.annotations.NullMarked;
