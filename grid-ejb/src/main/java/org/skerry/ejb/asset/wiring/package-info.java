// SPDX-License-Identifier: Apache-2.0
/**
 * Which stores hold the grid's assets, by configuration. What a store needs to be named there, and no store. Open {@link
 * org.skerry.ejb.asset.wiring.AssetStores}, and {@link org.skerry.ejb.asset.wiring.NamedBlobs} to add one.
 */
@NullMarked
package org.skerry.ejb.asset.wiring;

import org.jspecify.annotations.NullMarked;
