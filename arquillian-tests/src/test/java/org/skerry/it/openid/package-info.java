// SPDX-License-Identifier: Apache-2.0
/** Logins by OpenID in the deployed grid, and the provider that they are tried against. */
@NullMarked
package org.skerry.it.openid;

import org.jspecify.annotations.NullMarked;
