// SPDX-License-Identifier: Apache-2.0
/**
 * What assets refer to, kept so that contents are not read again, and asked the other way round: where an asset is used. Open
 * {@link org.skerry.ejb.asset.index.PageSearch}, {@link org.skerry.ejb.asset.index.IndexTask} and {@link
 * org.skerry.ejb.asset.index.AssetUses}.
 */
@NullMarked
package org.skerry.ejb.asset.index;

import org.jspecify.annotations.NullMarked;
