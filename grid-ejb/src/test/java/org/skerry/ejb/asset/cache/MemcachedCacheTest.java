// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.port.FreePorts;
import org.skerry.ejb.asset.figures.StoreCounts;

class MemcachedCacheTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Long enough for a machine with much to do. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final Duration SILENCE = Duration.ofMillis(500);

    private static MemcachedCache cache(int port, Duration timeout) {
        return new MemcachedCache(
                new MemcachedSettings(
                        List.of(InetSocketAddress.createUnresolved("127.0.0.1", port)), timeout, Duration.ofHours(1)),
                Clock.systemUTC(),
                new StoreCounts(Clock.systemUTC()));
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void keepsBytesAsTheyAre() {
        try (var server = new MemcachedServer();
                var cache = cache(server.port(), ANSWER)) {
            for (var length : List.of(0, 1, 5000, 900_000)) {
                var id = AssetId.random();
                assertThat(cache.get(id)).isEmpty();
                cache.put(id, noise(length));
                assertThat(cache.get(id))
                        .hasValueSatisfying(found -> assertThat(found).isEqualTo(noise(length)));
                cache.remove(id);
                assertThat(cache.get(id)).isEmpty();
                cache.remove(id);
            }
        }
    }

    @Test
    void whatASecondGridServerPutThereIsFound() {
        try (var server = new MemcachedServer();
                var one = cache(server.port(), ANSWER);
                var two = cache(server.port(), ANSWER)) {
            var id = AssetId.random();
            one.put(id, noise(100));
            assertThat(two.get(id)).isPresent();
        }
    }

    @Test
    void aServerThatIsAwayFailsNoReadAndIsUsedAgainWhenItIsBack() {
        try (var server = new MemcachedServer();
                var cache = cache(server.port(), SILENCE)) {
            var counts = new StoreCounts(Clock.systemUTC());
            var behind = new InMemoryStorageProvider();
            var caching = new CachingStorageProvider(cache, behind, 1000, counts);
            var id = behind.tryCreateAsset(new Asset(
                            AssetMetadata.permanent(AssetId.random(), "n", 7, "", Instant.EPOCH), Octets.utf8("here")))
                    .toOptional()
                    .orElseThrow();
            assertThat(caching.tryFetchData(id)).isInstanceOf(StorageResult.Success.class);
            server.down();
            for (var n = 0; n < 1000; n++) {
                assertThat(caching.tryFetchData(id)).isInstanceOf(StorageResult.Success.class);
            }
            server.up();
            var deadline = Instant.now().plus(DEADLINE);
            var before = counts.hits();
            while (counts.hits() == before && Instant.now().isBefore(deadline)) {
                assertThat(caching.tryFetchData(id)).isInstanceOf(StorageResult.Success.class);
                Thread.onSpinWait();
            }
            assertThat(counts.hits()).isGreaterThan(before);
        }
    }

    @Test
    void aNameThatNobodyKnowsFailsNoStart() {
        try (var cache = new MemcachedCache(
                new MemcachedSettings(
                        List.of(InetSocketAddress.createUnresolved("no-such-host.invalid", 11211)),
                        SILENCE,
                        Duration.ofHours(1)),
                Clock.systemUTC(),
                new StoreCounts(Clock.systemUTC()))) {
            assertThat(cache.get(AssetId.random())).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aServerThatWasNeverThereFailsNoStart() {
        try (var cache = cache(FreePorts.one(), SILENCE)) {
            cache.put(AssetId.random(), noise(10));
            assertThat(cache.get(AssetId.random())).isEqualTo(Optional.empty());
        }
    }
}
