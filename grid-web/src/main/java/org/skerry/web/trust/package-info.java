// SPDX-License-Identifier: Apache-2.0
/**
 * Who may call: proofs of the private side's callers, scripts that may call nothing. One filter before everything; open {@link org.skerry.web.trust.CallerFilter} and {@link org.skerry.web.trust.CallerCheck}.
 */
@NullMarked
package org.skerry.web.trust;

import org.jspecify.annotations.NullMarked;
