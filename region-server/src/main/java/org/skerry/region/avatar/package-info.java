// SPDX-License-Identifier: Apache-2.0
/**
 * People in the scene: how they move, look and are animated. No messages, no circuits. Open {@link
 * org.skerry.region.avatar.Avatar} first.
 */
@NullMarked
package org.skerry.region.avatar;

import org.jspecify.annotations.NullMarked;
