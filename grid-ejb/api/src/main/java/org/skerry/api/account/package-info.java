// SPDX-License-Identifier: Apache-2.0
/**
 * Who exists: names, levels, flags. Passwords are in {@link org.skerry.api.auth}. Open {@link
 * org.skerry.api.account.UserAccountService}.
 */
@NullMarked
package org.skerry.api.account;

import org.jspecify.annotations.NullMarked;
