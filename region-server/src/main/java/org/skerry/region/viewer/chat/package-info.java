// SPDX-License-Identifier: Apache-2.0
/**
 * Open talk. Open {@link org.skerry.region.viewer.chat.ChatFromViewerHandler} and {@link
 * org.skerry.region.door.ChatRange}.
 */
@NullMarked
package org.skerry.region.viewer.chat;

import org.jspecify.annotations.NullMarked;
