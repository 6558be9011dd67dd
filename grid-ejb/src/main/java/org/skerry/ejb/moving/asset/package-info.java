// SPDX-License-Identifier: Apache-2.0
/**
 * Assets with their bytes, from each of the three ways in which OpenSimulator keeps them, into a store of ours. Open {@link
 * org.skerry.ejb.moving.asset.AssetStep}.
 */
@NullMarked
package org.skerry.ejb.moving.asset;

import org.jspecify.annotations.NullMarked;
