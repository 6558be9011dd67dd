// SPDX-License-Identifier: Apache-2.0
/**
 * A module for money, of which there is none: everything is free. Open {@link
 * org.skerry.region.economy.EconomyModuleProvider} first.
 */
@NullMarked
package org.skerry.region.economy;

import org.jspecify.annotations.NullMarked;
