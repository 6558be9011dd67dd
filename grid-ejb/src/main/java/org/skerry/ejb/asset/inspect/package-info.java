// SPDX-License-Identifier: Apache-2.0
/**
 * What is found in an asset's bytes when they are stored. Nothing here depends on a store. Open {@link
 * org.skerry.ejb.asset.inspect.TextureInspector} and {@link org.skerry.ejb.asset.inspect.CodestreamWalk}.
 */
@NullMarked
package org.skerry.ejb.asset.inspect;

import org.jspecify.annotations.NullMarked;
