// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /mutelist}. Open {@link org.skerry.web.robust.mute.MuteListRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.mute;

import org.jspecify.annotations.NullMarked;
