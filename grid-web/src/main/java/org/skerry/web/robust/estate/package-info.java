// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /estates}. Open {@link org.skerry.web.robust.estate.EstateRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.estate;

import org.jspecify.annotations.NullMarked;
