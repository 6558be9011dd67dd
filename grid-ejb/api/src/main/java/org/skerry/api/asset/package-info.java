// SPDX-License-Identifier: Apache-2.0
/**
 * Immutable blobs by id. Open {@link org.skerry.api.asset.AssetService}; storage backends implement {@link
 * org.skerry.api.asset.StorageProvider}.
 */
@NullMarked
package org.skerry.api.asset;

import org.jspecify.annotations.NullMarked;
