// SPDX-License-Identifier: Apache-2.0
/** Passwords and tokens over JPA. Open {@link org.skerry.ejb.auth.AuthenticationServiceBean} and {@link org.skerry.ejb.auth.PasswordHash}. */
@NullMarked
package org.skerry.ejb.auth;

import org.jspecify.annotations.NullMarked;
