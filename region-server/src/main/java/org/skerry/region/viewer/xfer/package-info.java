// SPDX-License-Identifier: Apache-2.0
/**
 * Files over UDP, packet by packet with a confirmation for each: from the region, where they are offered by name, and
 * from viewers, of whom they are requested. Open {@link org.skerry.region.viewer.xfer.FileDesk}.
 */
@NullMarked
package org.skerry.region.viewer.xfer;

import org.jspecify.annotations.NullMarked;
