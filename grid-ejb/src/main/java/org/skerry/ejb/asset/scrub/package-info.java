// SPDX-License-Identifier: Apache-2.0
/**
 * Proves that the store still has what it acknowledged: every content hashed again at a set rate, every asset's content
 * there. What is not is listed, and repaired from wherever the same bytes are. Open {@link
 * org.skerry.ejb.asset.scrub.ScrubTask} and {@link org.skerry.ejb.asset.scrub.ContentRepair}.
 */
@NullMarked
package org.skerry.ejb.asset.scrub;

import org.jspecify.annotations.NullMarked;
