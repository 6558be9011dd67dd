// SPDX-License-Identifier: Apache-2.0
/**
 * Who is told what of the scene, and when: encodes an update once and shares it between observers. Knows observers only
 * by {@link org.skerry.region.interest.Observer}. Open {@link org.skerry.region.interest.AvatarUpdates} first.
 */
@NullMarked
package org.skerry.region.interest;

import org.jspecify.annotations.NullMarked;
