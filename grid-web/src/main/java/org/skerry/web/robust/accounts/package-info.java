// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /accounts}. Open {@link org.skerry.web.robust.accounts.AccountsRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.accounts;

import org.jspecify.annotations.NullMarked;
