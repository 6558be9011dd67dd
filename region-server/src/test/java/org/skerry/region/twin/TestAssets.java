// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.time.Instant;
import java.util.SplittableRandom;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;

/** Assets, for tests. */
public final class TestAssets {
    private TestAssets() {}

    public static AssetId add(AssetService assets, int type, Octets data) {
        var metadata = AssetMetadata.permanent(
                AssetId.random(), "thing", type, AgentId.random().toString(), Instant.EPOCH);
        return assets.store(new Asset(metadata, data));
    }

    /** The same bytes for the same length. */
    public static Octets bytes(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return Octets.owning(bytes);
    }
}
