// SPDX-License-Identifier: Apache-2.0
/**
 * A viewer's login, free of its wire form. Open {@link org.skerry.api.login.LoginService}, and for a second factor
 * {@link org.skerry.api.login.SecondFactor}.
 */
@NullMarked
package org.skerry.api.login;

import org.jspecify.annotations.NullMarked;
