// SPDX-License-Identifier: Apache-2.0
/**
 * Writes pictures in the form in which viewers take textures: JPEG 2000 code streams (ITU-T T.800), as few of its
 * features as that takes. Knows nothing of regions. Open {@link org.skerry.region.j2k.CodestreamEncoder} first.
 */
@NullMarked
package org.skerry.region.j2k;

import org.jspecify.annotations.NullMarked;
