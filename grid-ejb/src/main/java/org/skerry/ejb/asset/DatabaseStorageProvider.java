// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.CommitGroup;
import org.skerry.ejb.persistence.Transactions;

/** Keeps assets in the grid's database; a success means that the insert is committed. */
@ApplicationScoped
public class DatabaseStorageProvider implements StorageProvider {
    private static final int GROUP_ASSETS = 50;
    private static final long GROUP_BYTES = 8L * 1024 * 1024;

    @Inject
    Transactions transactions;

    /** Assets that come at once are committed at once: of the cost of a small one, most is the commit's. */
    private final CommitGroup<Asset> group =
            new CommitGroup<>(this::create, asset -> asset.data().length(), GROUP_ASSETS, GROUP_BYTES);

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return fetch(assets -> entry(assets, id).map(AssetEntry::record));
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return fetch(assets -> assets.data(id).map(Content::of));
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return fetch(assets -> entry(assets, id));
    }

    private static Optional<AssetEntry> entry(AssetRepository assets, AssetId id) {
        return assets.metadata(id)
                .flatMap(metadata -> assets.data(id).map(data -> AssetEntry.of(new Asset(metadata, data))));
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
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        return tryCreateAsset(new Asset(metadata, Octets.owning(data.readAllBytes())));
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset given) {
        var id = given.metadata().id();
        var asset = id.isZero() ? new Asset(given.metadata().withId(AssetId.random()), given.data()) : given;
        try {
            group.write(asset);
            return new StorageResult.Success<>(asset.metadata().id());
        } catch (ServiceUnavailableException failed) {
            return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
        }
    }

    /** The first of an id wins. */
    private void create(List<Asset> assets) {
        var byId = new LinkedHashMap<AssetId, Asset>();
        assets.forEach(asset -> byId.putIfAbsent(asset.metadata().id(), asset));
        transactions.call(em -> {
            var repository = new AssetRepository(em);
            var missing = new LinkedHashMap<>(byId);
            missing.keySet().removeAll(repository.known(byId.keySet()));
            repository.addAll(missing.values());
            return missing.size();
        });
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return result(
                () -> transactions.call(em -> new AssetRepository(em).remove(id) ? Optional.of(id) : Optional.empty()));
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return fetch(assets -> {
            var page = assets.page(start, count);
            page.forEach(metadata ->
                    entry(assets, metadata.id()).map(AssetEntry::record).ifPresent(action));
            return Optional.of(page.size());
        });
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return fetch(assets -> Optional.of(assets.after(after, count).stream()
                .flatMap(metadata -> entry(assets, metadata.id()).map(AssetEntry::record).stream())
                .toList()));
    }

    private <T> StorageResult<T> fetch(Function<AssetRepository, Optional<T>> work) {
        return result(() -> transactions.read(em -> work.apply(new AssetRepository(em))));
    }

    private static <T> StorageResult<T> result(Supplier<Optional<T>> work) {
        try {
            return work.get().<StorageResult<T>>map(StorageResult.Success::new).orElseGet(StorageResult.NotFound::new);
        } catch (ServiceUnavailableException failed) {
            if (failed.isTold()) {
                throw failed;
            }
            return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
        }
    }
}
