// SPDX-License-Identifier: Apache-2.0
/**
 * Gestures that are switched on. Open {@link org.skerry.region.viewer.gesture.ActivateGesturesHandler}; viewers play them
 * by themselves and tell the region but the animations.
 */
@NullMarked
package org.skerry.region.viewer.gesture;

import org.jspecify.annotations.NullMarked;
