// SPDX-License-Identifier: Apache-2.0
/**
 * Mute lists at a remote grid. Open {@link org.skerry.connector.mute.RobustMuteListConnector}.
 */
@NullMarked
package org.skerry.connector.mute;

import org.jspecify.annotations.NullMarked;
