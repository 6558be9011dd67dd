// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

/** Counts the reads of a provider, asset by asset; walks and questions for many at once are not counted. Thread-safe. */
public final class MeteredStorage implements StorageProvider {
    private final StorageProvider provider;
    private final StoreCounts counts;

    public MeteredStorage(StorageProvider provider, StoreCounts counts) {
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
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        return provider.tryFetchExisting(ids);
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        return provider.tryCreateAsset(metadata, data);
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset asset) {
        return provider.tryCreateAsset(asset);
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return provider.tryDeleteAsset(id);
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return provider.forEach(action, start, count);
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return provider.tryList(after, count);
    }

    @Override
    public String toString() {
        return provider.toString();
    }
}
