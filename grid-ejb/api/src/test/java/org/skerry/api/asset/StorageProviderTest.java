// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** What a provider has that can tell of one asset at a time alone. */
class StorageProviderTest {
    private static final AssetId HERE = AssetId.random();
    private static final AssetId BROKEN = AssetId.random();
    private static final AssetId LOCKED = AssetId.random();

    /** Knows metadata, and nothing else. */
    private record Simple(Map<AssetId, StorageResult<AssetRecord>> answers) implements StorageProvider {
        @Override
        public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
            return answers.getOrDefault(id, new StorageResult.NotFound<>());
        }

        @Override
        public StorageResult<Content> tryFetchData(AssetId id) {
            return new StorageResult.NotFound<>();
        }

        @Override
        public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
            return new StorageResult.NotFound<>();
        }

        @Override
        public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) {
            return new StorageResult.Failure<>("read only");
        }

        @Override
        public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
            return new StorageResult.Failure<>("read only");
        }

        @Override
        public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
            return new StorageResult.Success<>(0);
        }

        @Override
        public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
            return new StorageResult.Success<>(List.of());
        }
    }

    private final StorageProvider provider = new Simple(Map.of(
            HERE,
                    new StorageResult.Success<>(new AssetRecord(
                            AssetMetadata.permanent(HERE, "n", 7, "", Instant.EPOCH), ContentHash.of(Octets.EMPTY), 0)),
            BROKEN, new StorageResult.Failure<>("disk on fire"),
            LOCKED, new StorageResult.AuthNeeded<>()));

    @Test
    void tellsOfEachWhetherItIsThere() {
        assertThat(provider.tryFetchExisting(List.of(HERE, AssetId.random(), HERE)))
                .isEqualTo(new StorageResult.Success<>(Set.of(HERE)));
        assertThat(provider.tryFetchExisting(List.of())).isEqualTo(new StorageResult.Success<>(Set.of()));
    }

    @Test
    void oneThatCannotBeAskedFailsTheWhole() {
        assertThat(provider.tryFetchExisting(List.of(HERE, BROKEN)))
                .isEqualTo(new StorageResult.Failure<>("disk on fire"));
        assertThat(provider.tryFetchExisting(List.of(HERE, LOCKED))).isEqualTo(new StorageResult.AuthNeeded<>());
    }
}
