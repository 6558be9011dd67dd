// SPDX-License-Identifier: Apache-2.0
/**
 * Talk to one person. Open {@link org.skerry.region.viewer.im.ImprovedInstantMessageHandler}, and for those who are not
 * online {@link org.skerry.region.viewer.im.Mailbox}.
 */
@NullMarked
package org.skerry.region.viewer.im;

import org.jspecify.annotations.NullMarked;
