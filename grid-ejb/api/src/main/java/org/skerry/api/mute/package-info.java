// SPDX-License-Identifier: Apache-2.0
/**
 * Whom users do not want to hear. Open {@link org.skerry.api.mute.MuteListService}.
 */
@NullMarked
package org.skerry.api.mute;

import org.jspecify.annotations.NullMarked;
