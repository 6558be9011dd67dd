// SPDX-License-Identifier: Apache-2.0
/**
 * A viewer's login, free of its wire form. Open {@link org.skerry.api.login.LoginService}.
 */
@NullMarked
package org.skerry.api.login;

import org.jspecify.annotations.NullMarked;
