// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /friends}. Open {@link org.skerry.web.robust.friend.FriendsRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.friend;

import org.jspecify.annotations.NullMarked;
