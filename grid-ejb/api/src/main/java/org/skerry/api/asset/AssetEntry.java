// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

/** An asset in a store: what is known of it, and its bytes, which are read when they are needed. */
public record AssetEntry(AssetRecord record, Content content) {
    /** An asset that is in memory. */
    public static AssetEntry of(Asset asset) {
        return new AssetEntry(
                new AssetRecord(
                        asset.metadata(),
                        ContentHash.of(asset.data()),
                        asset.data().length()),
                Content.of(asset.data()));
    }
}
