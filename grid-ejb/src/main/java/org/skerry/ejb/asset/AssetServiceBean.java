// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.wiring.LocalService;

/** The asset service before a storage provider. */
@Stateless
@Local(AssetService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class AssetServiceBean implements AssetService {
    @Inject
    StorageProvider storage;

    @Inject
    Clock clock;

    @Override
    public Optional<Asset> find(AssetId id) {
        return open(id).map(entry -> new Asset(entry.record().metadata(), bytes(entry.content())));
    }

    @Override
    public Optional<AssetMetadata> findMetadata(AssetId id) {
        return answer(storage.tryFetchMetadata(id)).map(AssetRecord::metadata);
    }

    @Override
    public Optional<Octets> findData(AssetId id) {
        return answer(storage.tryFetchData(id)).map(AssetServiceBean::bytes);
    }

    @Override
    public Optional<AssetEntry> open(AssetId id) {
        return answer(storage.tryFetchDataMetadata(id));
    }

    @Override
    public Set<AssetId> existing(List<AssetId> ids) {
        return answer(storage.tryFetchExisting(ids)).orElse(Set.of());
    }

    @Override
    public AssetId store(Asset asset) {
        return stored(storage.tryCreateAsset(new Asset(dated(asset.metadata()), asset.data())));
    }

    @Override
    public AssetId store(AssetMetadata metadata, InputStream data) throws IOException {
        return stored(storage.tryCreateAsset(dated(metadata), data));
    }

    private AssetMetadata dated(AssetMetadata given) {
        var created = given.created().equals(Instant.EPOCH)
                ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                : given.created();
        return new AssetMetadata(
                given.id(),
                given.name(),
                given.description(),
                given.type(),
                created,
                given.local(),
                given.temporary(),
                given.creatorId(),
                given.flags());
    }

    private static AssetId stored(StorageResult<AssetId> result) {
        return answer(result).orElseThrow(() -> new ServiceUnavailableException("asset", "the storage kept nothing"));
    }

    private static Octets bytes(Content content) {
        try {
            return content.toOctets();
        } catch (IOException broken) {
            throw new ServiceUnavailableException(
                    "asset", "the content cannot be read: " + broken.getMessage(), broken);
        }
    }

    @Override
    public boolean delete(AssetId id) {
        return findMetadata(id)
                        .filter(metadata -> (metadata.flags() & AssetMetadata.FLAG_MAPTILE) != 0)
                        .isPresent()
                && answer(storage.tryDeleteAsset(id)).isPresent();
    }

    private static <T> Optional<T> answer(StorageResult<T> result) {
        return switch (result) {
            case StorageResult.Success<T>(var value) -> Optional.of(value);
            case StorageResult.NotFound<T>() -> Optional.empty();
            case StorageResult.AuthNeeded<T>() ->
                throw new ServiceUnavailableException("asset", "the storage wants credentials");
            case StorageResult.Failure<T>(var reason) -> throw new ServiceUnavailableException("asset", reason);
        };
    }
}
