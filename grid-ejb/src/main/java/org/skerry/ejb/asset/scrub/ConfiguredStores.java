// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.AssetFolder;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.wiring.AssetStores;

/** The stores that the configuration names. */
@ApplicationScoped
public class ConfiguredStores implements ScrubbedStore {
    @Inject
    AssetStores stores;

    @Inject
    AssetFolder folder;

    @Override
    public BlobStore blobs() {
        return stores.blobs(stores.current())
                .orElseThrow(() -> new IllegalStateException("there is no store " + stores.current()));
    }

    @Override
    public StorageResult<Content> content(Finding asset) {
        return stores.catalog()
                .content(new AssetRecord(
                        AssetMetadata.permanent(asset.asset(), "", 0, "", Instant.EPOCH),
                        asset.hash(),
                        asset.length()));
    }

    @Override
    public List<RepairSource> sources() {
        return stores.readAlso().stream()
                .filter(name -> !name.equals(stores.current()))
                .map(this::source)
                .toList();
    }

    private RepairSource source(String name) {
        var blobs = stores.blobs(name);
        if (blobs.isPresent()) {
            return asset -> blobs.get().tryFetch(asset.hash());
        }
        var provider = stores.provider(name);
        return asset -> provider.map(found -> found.tryFetchData(asset.asset())).orElseGet(StorageResult.NotFound::new);
    }

    @Override
    public Path incoming() {
        return folder.incoming();
    }
}
