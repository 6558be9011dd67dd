// SPDX-License-Identifier: Apache-2.0
/**
 * Going elsewhere at once. Open {@link org.skerry.region.viewer.teleport.TeleportLocationRequestHandler}.
 */
@NullMarked
package org.skerry.region.viewer.teleport;

import org.jspecify.annotations.NullMarked;
