// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import org.skerry.api.id.AssetId;

/**
 * An asset that a viewer has uploaded and the grid has stored.
 *
 * @param type as in {@link org.skerry.api.asset.AssetMetadata#type}
 */
public record StoredAsset(AssetId id, int type) {}
