// SPDX-License-Identifier: Apache-2.0
/** The register of users over JPA, and the first accounts of a new grid. Open {@link org.skerry.ejb.account.UserAccountServiceBean} and {@link org.skerry.ejb.account.FirstAccounts}. */
@NullMarked
package org.skerry.ejb.account;

import org.jspecify.annotations.NullMarked;
