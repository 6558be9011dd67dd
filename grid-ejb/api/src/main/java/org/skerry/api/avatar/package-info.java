// SPDX-License-Identifier: Apache-2.0
/**
 * What a user wears, as stored between sessions. Open {@link org.skerry.api.avatar.AvatarService}.
 */
@NullMarked
package org.skerry.api.avatar;

import org.jspecify.annotations.NullMarked;
