// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ForwardingStorage;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

/** A store that can be read and takes nothing more. */
final class FullStorage extends ForwardingStorage {
    private static final StorageResult<AssetId> FULL = new StorageResult.Failure<>("no space left");

    FullStorage(StorageProvider read) {
        super(read);
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
}
