// SPDX-License-Identifier: Apache-2.0
/**
 * What frontends may be asked to do and by whom, as configured, and what of it may leave the grid. Open {@link
 * org.skerry.ejb.access.ConfiguredAuthorization}.
 */
@NullMarked
package org.skerry.ejb.access;

import org.jspecify.annotations.NullMarked;
