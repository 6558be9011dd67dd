// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.map;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.id.AssetId;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.j2k.CodestreamEncoder;
import org.skerry.region.terrain.Relief;
import org.skerry.region.tick.BlockingGuard;

/**
 * A region's picture on the map, kept by the grid as a texture. Its id comes from what it shows: ground that has not
 * changed is painted once and stored once, also over a restart. One thread at a time; blocks.
 */
public final class MapTile {
    private static final int TEXTURE = 0;

    private final RegionSettings region;
    private final AssetService assets;
    private final Executor painters;
    private final InstantSource clock;
    private AssetId stored = AssetId.ZERO;

    /** @param painters for work that keeps a processor busy */
    public MapTile(RegionSettings region, AssetService assets, Executor painters, InstantSource clock) {
        this.region = region;
        this.assets = assets;
        this.painters = painters;
        this.clock = clock;
    }

    /**
     * The picture of this ground, which the grid has when this returns; a former one is taken off the grid.
     *
     * @param water its height in metres
     * @throws org.skerry.api.error.ServiceUnavailableException if the grid cannot be reached
     */
    public AssetId of(Relief ground, float water) {
        BlockingGuard.mayBlock("MapTile.of");
        var id = id(ground, water);
        if (id.equals(stored)) {
            return id;
        }
        if (assets.existing(List.of(id)).isEmpty()) {
            var picture = CompletableFuture.supplyAsync(
                            () -> CodestreamEncoder.compact(TilePainter.paint(ground, water), Relief.SIDE), painters)
                    .join();
            assets.store(new Asset(metadata(id), picture));
        }
        if (!stored.equals(AssetId.ZERO)) {
            assets.delete(stored);
        }
        stored = id;
        return id;
    }

    private AssetId id(Relief ground, float water) {
        var seen = ground.toBytes();
        var all = ByteBuffer.allocate(seen.length + Float.BYTES + 2 * Long.BYTES)
                .put(seen)
                .putFloat(water)
                .putLong(region.id().value().getMostSignificantBits())
                .putLong(region.id().value().getLeastSignificantBits());
        return new AssetId(UUID.nameUUIDFromBytes(all.array()));
    }

    private AssetMetadata metadata(AssetId id) {
        return new AssetMetadata(
                id,
                "Map of " + region.name(),
                "",
                TEXTURE,
                clock.instant(),
                false,
                false,
                region.owner().toString(),
                AssetMetadata.FLAG_MAPTILE);
    }
}
