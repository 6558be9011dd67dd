// SPDX-License-Identifier: Apache-2.0
/**
 * Caches in front of the stores: what is cached, and the two places where. Open {@link
 * org.skerry.ejb.asset.cache.CachingStorageProvider}; another place implements {@link
 * org.skerry.ejb.asset.cache.AssetCache}.
 */
@NullMarked
package org.skerry.ejb.asset.cache;

import org.jspecify.annotations.NullMarked;
