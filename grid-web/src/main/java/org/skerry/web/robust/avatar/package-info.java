// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /avatar}. Open {@link org.skerry.web.robust.avatar.AvatarRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.avatar;

import org.jspecify.annotations.NullMarked;
