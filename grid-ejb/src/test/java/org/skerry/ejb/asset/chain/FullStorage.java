// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

/** A store that can be read and takes nothing more. */
record FullStorage(StorageProvider read) implements StorageProvider {
    private static final StorageResult<AssetId> FULL = new StorageResult.Failure<>("no space left");

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return read.tryFetchMetadata(id);
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return read.tryFetchData(id);
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return read.tryFetchDataMetadata(id);
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        data.transferTo(OutputStream.nullOutputStream());
        return FULL;
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset asset) {
        return FULL;
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return read.tryDeleteAsset(id);
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return read.forEach(action, start, count);
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return read.tryList(after, count);
    }
}
