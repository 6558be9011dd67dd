// SPDX-License-Identifier: Apache-2.0
/** Stored appearances over JPA. Open {@link org.skerry.ejb.avatar.AvatarServiceBean}. */
@NullMarked
package org.skerry.ejb.avatar;

import org.jspecify.annotations.NullMarked;
