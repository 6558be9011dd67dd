// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Blobs in memory: the twin for tests. */
public final class InMemoryAssetService implements AssetService {
    private final InstantSource clock;
    private final Map<AssetId, Asset> assets = new ConcurrentHashMap<>();

    public InMemoryAssetService() {
        this(InstantSource.system());
    }

    public InMemoryAssetService(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(assets.get(id));
    }

    @Override
    public Optional<AssetMetadata> findMetadata(AssetId id) {
        return find(id).map(Asset::metadata);
    }

    @Override
    public Optional<Octets> findData(AssetId id) {
        return find(id).map(Asset::data);
    }

    @Override
    public Set<AssetId> existing(List<AssetId> ids) {
        var found = new LinkedHashSet<>(ids);
        found.retainAll(assets.keySet());
        return found;
    }

    @Override
    public AssetId store(Asset asset) {
        var given = asset.metadata();
        var id = given.id().isZero() ? AssetId.random() : given.id();
        var created = given.created().equals(Instant.EPOCH)
                ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                : given.created();
        var kept = new AssetMetadata(
                id,
                given.name(),
                given.description(),
                given.type(),
                created,
                given.local(),
                given.temporary(),
                given.creatorId(),
                given.flags());
        assets.putIfAbsent(id, new Asset(kept, asset.data()));
        return id;
    }

    @Override
    public boolean delete(AssetId id) {
        var asset = assets.get(id);
        return asset != null
                && (asset.metadata().flags() & AssetMetadata.FLAG_MAPTILE) != 0
                && assets.remove(id, asset);
    }
}
