// SPDX-License-Identifier: Apache-2.0
/**
 * How failures look from outside; what went wrong goes to the log. Open {@link org.skerry.web.error.FormExceptionEdge}.
 */
@NullMarked
package org.skerry.web.error;

import org.jspecify.annotations.NullMarked;
