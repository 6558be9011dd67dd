// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.skerry.api.id.AssetId;

/** Hands everything on to another provider; whoever stands before one overrides what it does otherwise. As thread-safe as that. */
public abstract class ForwardingStorage implements StorageProvider {
    private final StorageProvider behind;

    protected ForwardingStorage(StorageProvider behind) {
        this.behind = behind;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return behind.tryFetchMetadata(id);
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return behind.tryFetchData(id);
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return behind.tryFetchDataMetadata(id);
    }

    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        return behind.tryFetchExisting(ids);
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        return behind.tryCreateAsset(metadata, data);
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset asset) {
        return behind.tryCreateAsset(asset);
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return behind.tryDeleteAsset(id);
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return behind.forEach(action, start, count);
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return behind.tryList(after, count);
    }
}
