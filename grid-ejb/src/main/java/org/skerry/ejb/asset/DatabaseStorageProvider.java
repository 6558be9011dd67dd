// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;

/** Keeps assets in the grid's database; a success means that the insert is committed. */
@ApplicationScoped
public class DatabaseStorageProvider implements StorageProvider {
    @Inject
    Transactions transactions;

    @Override
    public StorageResult<AssetMetadata> tryFetchMetadata(AssetId id) {
        return fetch(assets -> assets.metadata(id));
    }

    @Override
    public StorageResult<Octets> tryFetchData(AssetId id) {
        return fetch(assets -> assets.data(id));
    }

    @Override
    public StorageResult<Asset> tryFetchDataMetadata(AssetId id) {
        return fetch(assets ->
                assets.metadata(id).flatMap(metadata -> assets.data(id).map(data -> new Asset(metadata, data))));
    }

    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        return fetch(assets -> {
            var found = new LinkedHashSet<AssetId>();
            for (var chunk : Chunks.of(ids)) {
                assets.existing(chunk.stream().map(AssetId::value).toList()).forEach(id -> found.add(new AssetId(id)));
            }
            return Optional.of(found);
        });
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset asset) {
        var id = asset.metadata().id();
        return fetch(assets -> {
            if (!assets.exists(id)) {
                assets.add(asset);
            }
            return Optional.of(id);
        });
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return fetch(assets -> assets.remove(id) ? Optional.of(id) : Optional.empty());
    }

    @Override
    public int forEach(Consumer<AssetMetadata> action, int start, int count) {
        var page = transactions.call(em -> new AssetRepository(em).page(start, count));
        page.forEach(action);
        return page.size();
    }

    private <T> StorageResult<T> fetch(Function<AssetRepository, Optional<T>> work) {
        try {
            return transactions
                    .call(em -> work.apply(new AssetRepository(em)))
                    .<StorageResult<T>>map(StorageResult.Success::new)
                    .orElseGet(StorageResult.NotFound::new);
        } catch (ServiceUnavailableException failed) {
            if (failed.isTold()) {
                throw failed;
            }
            return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
        }
    }
}
