// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Assets of noise, which does not compress, as textures do not. */
final class BenchAssets {
    private static final int TEXTURE = 0;

    private BenchAssets() {}

    static Asset random(int bytes, SplittableRandom random) {
        var data = new byte[bytes];
        random.nextBytes(data);
        var id = new AssetId(new UUID(random.nextLong(), random.nextLong()));
        var creator = new UUID(random.nextLong(), random.nextLong()).toString();
        var metadata =
                new AssetMetadata(id, "bench", "noise of a bench", TEXTURE, Instant.EPOCH, false, false, creator, 0);
        return new Asset(metadata, Octets.owning(data));
    }
}
