// SPDX-License-Identifier: Apache-2.0
/**
 * Friendships at a remote grid. Open {@link org.skerry.connector.friend.RobustFriendsConnector}.
 */
@NullMarked
package org.skerry.connector.friend;

import org.jspecify.annotations.NullMarked;
