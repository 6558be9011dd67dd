// SPDX-License-Identifier: Apache-2.0
/**
 * Whom a viewer does not want to hear. Open {@link org.skerry.region.viewer.mute.MuteListRequestHandler}.
 */
@NullMarked
package org.skerry.region.viewer.mute;

import org.jspecify.annotations.NullMarked;
