// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.wiring.AssetStores;

/** The store that the configuration names. */
@ApplicationScoped
public class ConfiguredStore implements SweptStore {
    @Inject
    AssetStores stores;

    @Override
    public StorageResult<Content> content(AssetRecord record) {
        return stores.catalog().content(record);
    }

    @Override
    public BlobStore blobs() {
        return stores.blobs(stores.current())
                .orElseThrow(() -> new IllegalStateException("there is no store " + stores.current()));
    }

    @Override
    public List<StorageProvider> elsewhere() {
        return stores.readAlso().stream()
                .filter(name -> stores.blobs(name).isEmpty())
                .flatMap(name -> stores.provider(name).stream())
                .toList();
    }
}
