// SPDX-License-Identifier: Apache-2.0
/**
 * A viewer's way into the world, free of its wire form. Open {@link org.skerry.ejb.login.LoginServiceBean}, then {@link
 * org.skerry.ejb.login.Arrival} and {@link org.skerry.ejb.login.Destinations}; who may come is in {@code rule}.
 */
@NullMarked
package org.skerry.ejb.login;

import org.jspecify.annotations.NullMarked;
