// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.blob.AssetFolder;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.wiring.AssetStores;

/** All stores that the grid has, by the names of the configuration. */
@ApplicationScoped
public class ConfiguredCopyStores implements CopyStores {
    @Inject
    AssetStores stores;

    @Inject
    AssetFolder folder;

    @Override
    public Set<String> names() {
        return stores.names();
    }

    @Override
    public Optional<BlobStore> blobs(String name) {
        return stores.blobs(name);
    }

    @Override
    public Optional<StorageProvider> provider(String name) {
        return stores.provider(name);
    }

    @Override
    public Path incoming() {
        return folder.incoming();
    }
}
