// SPDX-License-Identifier: Apache-2.0
/**
 * Proof that a caller is who they say: passwords and tokens. Open {@link org.skerry.api.auth.AuthenticationService}.
 */
@NullMarked
package org.skerry.api.auth;

import org.jspecify.annotations.NullMarked;
