// SPDX-License-Identifier: Apache-2.0
/**
 * Who a caller of the frontends is: tokens and the identifiers that they stand for. Open {@link
 * org.skerry.api.identity.AuthenticationProvider}; what an identifier may do is in {@link org.skerry.api.access}.
 */
@NullMarked
package org.skerry.api.identity;

import org.jspecify.annotations.NullMarked;
