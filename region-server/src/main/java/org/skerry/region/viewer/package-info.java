// SPDX-License-Identifier: Apache-2.0
/**
 * What viewers say, by message: one small handler each, in a package for its family. This package holds what handlers
 * share: who is speaking, what they may, what they can reach. Open {@link org.skerry.region.viewer.ViewerHandler},
 * {@link org.skerry.region.viewer.Viewer} and {@link org.skerry.region.viewer.RegionContext} first.
 */
@NullMarked
package org.skerry.region.viewer;

import org.jspecify.annotations.NullMarked;
