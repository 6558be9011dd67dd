// SPDX-License-Identifier: Apache-2.0
/**
 * What a viewer asks about the region. Open {@link org.skerry.region.viewer.region.RegionFacts}.
 */
@NullMarked
package org.skerry.region.viewer.region;

import org.jspecify.annotations.NullMarked;
