// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.figures.StoreCounts;
import org.skerry.ejb.login.SteppedClock;

class CachedReadsTest {
    private static final int LARGEST = 1000;

    /** Can be told to throw, as a cache does whose container stops. */
    private static final class BreakableMap extends ConcurrentHashMap<String, byte[]> {
        private static final long serialVersionUID = 1L;

        private volatile boolean broken;
        private final AtomicInteger refused = new AtomicInteger();

        private void check() {
            if (broken) {
                refused.incrementAndGet();
                throw new IllegalStateException("the container is stopping");
            }
        }

        @Override
        public byte @Nullable [] get(Object key) {
            check();
            return super.get(key);
        }

        @Override
        public byte @Nullable [] put(String key, byte[] value) {
            check();
            return super.put(key, value);
        }
    }

    private final InMemoryStorageProvider behind = new InMemoryStorageProvider();
    private final BreakableMap map = new BreakableMap();
    private final SteppedClock clock = new SteppedClock();
    private final StoreCounts counts = new StoreCounts(clock);
    private final CachingStorageProvider caching =
            new CachingStorageProvider(new MapCache("map", () -> map, clock, counts), behind, LARGEST, counts);

    private AssetId stored(int length, int flags) {
        var metadata =
                new AssetMetadata(AssetId.random(), "ñ", "d", -2, Instant.ofEpochSecond(5, 7), true, false, "c", flags);
        return behind.tryCreateAsset(new Asset(metadata, Octets.owning(new byte[length])))
                .toOptional()
                .orElseThrow();
    }

    @Test
    void whatWasReadIsAnsweredWithoutTheStore() throws IOException {
        var id = stored(LARGEST, 0);
        var before = caching.tryFetchDataMetadata(id).toOptional().orElseThrow();
        behind.fail(Optional.of("away"));
        var after = caching.tryFetchDataMetadata(id).toOptional().orElseThrow();
        assertThat(after.record()).isEqualTo(before.record());
        assertThat(after.content().toOctets()).isEqualTo(before.content().toOctets());
        assertThat(caching.tryFetchData(id)).isInstanceOf(StorageResult.Success.class);
        assertThat(caching.tryFetchMetadata(id)).isEqualTo(new StorageResult.Success<>(before.record()));
        assertThat(List.of(counts.hits(), counts.misses(), counts.kept())).containsExactly(3L, 1L, 1L);
    }

    @Test
    void whatIsNotThereIsAskedEachTime() {
        var id = AssetId.random();
        assertThat(caching.tryFetchData(id)).isEqualTo(new StorageResult.NotFound<>());
        behind.fail(Optional.of("away"));
        assertThat(caching.tryFetchData(id)).isEqualTo(new StorageResult.Failure<>("away"));
        assertThat(map).isEmpty();
    }

    @Test
    void whatIsLargeOrMayChangeIsNotKept() {
        caching.tryFetchData(stored(LARGEST + 1, 0));
        caching.tryFetchData(stored(10, AssetMetadata.FLAG_MAPTILE));
        caching.tryFetchData(stored(10, 2));
        assertThat(map).isEmpty();
        caching.tryFetchData(stored(10, 4));
        assertThat(map).hasSize(1);
    }

    @Test
    void whatIsDeletedIsForgotten() {
        var id = stored(10, 0);
        caching.tryFetchData(id);
        assertThat(caching.tryDeleteAsset(id)).isEqualTo(new StorageResult.Success<>(id));
        assertThat(caching.tryFetchData(id)).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void whatIsNotWholeIsNotBelieved() {
        var id = stored(100, 0);
        caching.tryFetchData(id);
        var entry = map.values().iterator().next();
        for (var at = 0; at < entry.length; at++) {
            var cut = Arrays.copyOf(entry, at);
            assertThat(CachedEntry.read(id, cut)).isEmpty();
        }
        var data = entry.clone();
        data[entry.length - 1] ^= 1;
        assertThat(CachedEntry.read(id, data)).isEmpty();
        assertThat(CachedEntry.read(AssetId.random(), entry)).isEmpty();
        assertThat(CachedEntry.read(id, entry)).isPresent();
    }

    @Test
    void allThatIsKnownIsKept() {
        var data = Octets.utf8("pixels");
        var metadata = AssetMetadata.permanent(AssetId.random(), "tree", 0, "me", Instant.EPOCH);
        var extra = new Llsd.Struct(Map.of(AssetRecord.COMPONENTS, new Llsd.Int(4)));
        var record = new AssetRecord(metadata, ContentHash.of(data), data.length(), extra);
        assertThat(CachedEntry.read(metadata.id(), CachedEntry.write(record, data)))
                .contains(new AssetEntry(record, Content.of(data)));
    }

    @Test
    void aCacheThatIsBrokenFailsNoReadAndIsLeftAloneForAWhile() {
        var id = stored(10, 0);
        map.broken = true;
        for (var n = 0; n < 5; n++) {
            assertThat(caching.tryFetchData(id)).isInstanceOf(StorageResult.Success.class);
        }
        assertThat(map.refused).hasValue(1);
        assertThat(counts.failures()).isEqualTo(1);
        map.broken = false;
        caching.tryFetchData(id);
        assertThat(map).isEmpty();
        clock.step(Duration.ofSeconds(6));
        caching.tryFetchData(id);
        assertThat(map).hasSize(1);
    }
}
