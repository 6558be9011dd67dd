// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Assets of 1 byte to 300 kB, which never change, and map tiles, which are deleted. */
final class AssetTerritory implements Territory {
    private static final int NOTECARD = 7;
    private static final int TEXTURE = 0;
    private static final int LARGE = 300_000;

    private final Wire wire;

    AssetTerritory(Wire wire) {
        this.wire = wire;
    }

    @Override
    public List<String> kinds() {
        return List.of("asset", "maptile");
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        var tiles = history.believed("maptile");
        if (!tiles.isEmpty() && random.nextInt(4) == 0) {
            var key = tiles.get(random.nextInt(tiles.size()));
            return Deed.removing("asset delete", key, () -> wire.assets.delete(AssetId.of(key.id())));
        }
        var data = new byte[1 + (random.nextInt(5) == 0 ? random.nextInt(LARGE) : random.nextInt(4096))];
        random.nextBytes(data);
        var isTile = random.nextInt(5) == 0;
        var id = new AssetId(Ids.uuid(random));
        var metadata = new AssetMetadata(
                id,
                "asset " + random.nextInt(),
                "",
                isTile ? TEXTURE : NOTECARD,
                Instant.ofEpochSecond(1_700_000_000),
                false,
                false,
                "",
                isTile ? AssetMetadata.FLAG_MAPTILE : 0);
        var asset = new Asset(metadata, Octets.owning(data));
        return Deed.writing(
                "asset store",
                new Key(isTile ? "maptile" : "asset", id.toString()),
                value(asset),
                () -> wire.assets.store(asset).equals(id));
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        var found = new HashMap<Key, String>();
        for (var key : keys) {
            wire.assets.find(AssetId.of(key.id())).ifPresent(asset -> found.put(key, value(asset)));
        }
        return found;
    }

    private static String value(Asset asset) {
        return asset.metadata().name() + "|" + asset.metadata().type() + "|" + Sha256.of(asset.data());
    }
}
