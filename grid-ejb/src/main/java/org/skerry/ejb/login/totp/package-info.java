// SPDX-License-Identifier: Apache-2.0
/**
 * A second factor by the time (RFC 6238), for the accounts that the operator lists. Open {@link
 * org.skerry.ejb.login.totp.TotpFactor}.
 */
@NullMarked
package org.skerry.ejb.login.totp;

import org.jspecify.annotations.NullMarked;
