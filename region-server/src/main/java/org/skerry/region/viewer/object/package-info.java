// SPDX-License-Identifier: Apache-2.0
/**
 * Objects, of which there are only avatars yet. Open {@link
 * org.skerry.region.viewer.object.RequestMultipleObjectsHandler}.
 */
@NullMarked
package org.skerry.region.viewer.object;

import org.jspecify.annotations.NullMarked;
