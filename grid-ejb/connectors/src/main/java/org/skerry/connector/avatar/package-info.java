// SPDX-License-Identifier: Apache-2.0
/**
 * Stored appearances at a remote grid. Open {@link org.skerry.connector.avatar.RobustAvatarConnector}.
 */
@NullMarked
package org.skerry.connector.avatar;

import org.jspecify.annotations.NullMarked;
