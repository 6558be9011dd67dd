// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.time.Instant;
import java.util.SplittableRandom;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Assets for tests. */
final class TestAssets {
    private TestAssets() {}

    static Asset text(String content) {
        return text(AssetId.random(), content);
    }

    static Asset text(AssetId id, String content) {
        return new Asset(
                new AssetMetadata(
                        id, "a name ☼", "words", 7, Instant.ofEpochSecond(1_700_000_000, 5), true, false, "me", 6),
                Octets.utf8(content));
    }

    /** Bytes that do not repeat. */
    static Asset random(int length, long seed) {
        var bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        var random = new SplittableRandom(seed + 1);
        var id = new AssetId(new java.util.UUID(random.nextLong(), random.nextLong()));
        return new Asset(AssetMetadata.permanent(id, "n", 0, "", Instant.EPOCH), Octets.owning(bytes));
    }

    static AssetId id(Asset asset) {
        return asset.metadata().id();
    }
}
