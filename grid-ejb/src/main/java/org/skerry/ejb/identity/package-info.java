// SPDX-License-Identifier: Apache-2.0
/**
 * Tokens of the frontends and the logins that give them out. Open {@link org.skerry.ejb.identity.StoredIdentifiers} and
 * {@link org.skerry.ejb.identity.AccountLogin}.
 */
@NullMarked
package org.skerry.ejb.identity;

import org.jspecify.annotations.NullMarked;
