// SPDX-License-Identifier: Apache-2.0
/**
 * Money, of which there is none. Open {@link org.skerry.region.viewer.economy.MoneyBalanceRequestHandler}.
 */
@NullMarked
package org.skerry.region.viewer.economy;

import org.jspecify.annotations.NullMarked;
