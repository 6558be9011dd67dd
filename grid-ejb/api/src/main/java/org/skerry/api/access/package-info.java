// SPDX-License-Identifier: Apache-2.0
/**
 * What callers of the frontends may do with assets and inventories. Open {@link
 * org.skerry.api.access.AuthorizationProvider} and {@link org.skerry.api.access.AccessPolicy}; policies are pure.
 */
@NullMarked
package org.skerry.api.access;

import org.jspecify.annotations.NullMarked;
