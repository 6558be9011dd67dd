// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /auth/plain}. Open {@link org.skerry.web.robust.auth.AuthRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.auth;

import org.jspecify.annotations.NullMarked;
