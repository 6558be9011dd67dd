// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ForwardingStorage;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

/** Counts the reads of a provider, asset by asset; walks and questions for many at once are not counted. Thread-safe. */
public final class MeteredStorage extends ForwardingStorage {
    private final StorageProvider provider;
    private final StoreCounts counts;

    public MeteredStorage(StorageProvider provider, StoreCounts counts) {
        super(provider);
        this.provider = provider;
        this.counts = counts;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return counts.read(() -> provider.tryFetchMetadata(id), _ -> 0);
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return counts.read(() -> provider.tryFetchData(id), Content::length);
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return counts.read(
                () -> provider.tryFetchDataMetadata(id), entry -> entry.record().length());
    }

    @Override
    public String toString() {
        return provider.toString();
    }
}
