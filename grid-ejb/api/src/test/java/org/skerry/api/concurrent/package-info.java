// SPDX-License-Identifier: Apache-2.0
/**
 * Calls made at the same time, for contracts that promise one winner, and work that must not be. Open {@link
 * org.skerry.api.concurrent.Race}.
 */
@NullMarked
package org.skerry.api.concurrent;

import org.jspecify.annotations.NullMarked;
