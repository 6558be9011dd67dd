// SPDX-License-Identifier: Apache-2.0
/**
 * Talk to one person. Open {@link org.skerry.region.viewer.im.ImprovedInstantMessageHandler}.
 */
@NullMarked
package org.skerry.region.viewer.im;

import org.jspecify.annotations.NullMarked;
