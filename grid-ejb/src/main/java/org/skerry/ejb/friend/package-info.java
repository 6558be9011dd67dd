// SPDX-License-Identifier: Apache-2.0
/**
 * Friendships over JPA. Open {@link org.skerry.ejb.friend.FriendsServiceBean}.
 */
@NullMarked
package org.skerry.ejb.friend;

import org.jspecify.annotations.NullMarked;
