// SPDX-License-Identifier: Apache-2.0
/**
 * Who is whose friend, and what friends may do. Open {@link org.skerry.api.friend.FriendsService}.
 */
@NullMarked
package org.skerry.api.friend;

import org.jspecify.annotations.NullMarked;
