// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.call.RobustCalls;

/** The EAR with its assets in a bucket and a cache before it. */
@StartsOwnServers
class AssetStoresIT {
    private static final int SMALL = 10_000;
    private static final int LARGE = 300_000;
    private static final Duration RETURN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private static Asset asset(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return new Asset(
                AssetMetadata.permanent(AssetId.random(), "noise", 7, "", Instant.ofEpochSecond(9)),
                Octets.owning(bytes));
    }

    @Test
    void keepsAssetsInABucketAndReadsWhatItsCacheHasWhileThatIsAway() throws IOException, InterruptedException {
        try (var bucket = BucketServer.start(folder)) {
            var keys = new HashMap<>(bucket.keys());
            keys.put("skerry.assets.cache", "infinispan");
            keys.put("skerry.assets.s3.redirect", "true");
            // else the answers that the web part keeps would do
            keys.put("skerry.assets.cache-bytes", "0");
            try (var server = OwnServer.start(folder.resolve("grid"), keys)) {
                assertThat(server.isDeployed()).as(server.output()).isTrue();
                var calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(60));
                var assets = new RobustAssetConnector(server.uri("private"), calls);
                var before = bucket.objects();
                var small = asset(SMALL);
                var large = asset(LARGE);
                assets.store(small);
                assets.store(large);
                assertThat(bucket.objects()).isGreaterThanOrEqualTo(before + 2);
                expectThere(assets, small);
                expectThere(assets, large);
                sendsWhoMayHaveItToTheBucket(server.uri("private"), large);

                bucket.down();
                expectThere(assets, small);
                assertThatThrownBy(() -> assets.findData(large.metadata().id()))
                        .isInstanceOf(ServiceUnavailableException.class);
                assertThatThrownBy(() -> assets.store(asset(5))).isInstanceOf(ServiceUnavailableException.class);

                bucket.up();
                assertThat(back(assets, large)).isEqualTo(Optional.of(large.data()));
                assertThat(server.output())
                        // Infinispan's word of its start
                        .contains("ISPN")
                        .containsOnlyOnce("assets=s3 state=away")
                        .contains("assets=s3 state=back");
            }
        }
    }

    private static HttpResponse<byte[]> ask(URI address, String method, String... headers)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    /** But who asks for less than all of it gets that from here. */
    private static void sendsWhoMayHaveItToTheBucket(URI grid, Asset asset) throws IOException, InterruptedException {
        var data = grid.resolve("api/v1/assets/" + asset.metadata().id() + "/data");
        var sent = ask(data, "GET");
        assertThat(sent.statusCode()).isEqualTo(307);
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
        var there = ask(URI.create(sent.headers().firstValue("Location").orElseThrow()), "GET");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(Octets.owning(there.body())).isEqualTo(asset.data());
        assertThat(there.headers().firstValue("Content-Type")).contains("application/x-metaverse-notecard");
        var head = ask(data, "HEAD");
        assertThat(head.statusCode()).isEqualTo(200);
        var tag = head.headers().firstValue("ETag").orElseThrow();
        assertThat(ask(data, "GET", "Range", "bytes=0-9").statusCode()).isEqualTo(206);
        assertThat(ask(data, "GET", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(ask(data, "GET", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(ask(grid.resolve("assets/" + asset.metadata().id() + "/data"), "GET")
                        .statusCode())
                .as("simulators follow no redirects")
                .isEqualTo(200);
    }

    private static void expectThere(AssetService assets, Asset asset) {
        assertThat(assets.findData(asset.metadata().id())).contains(asset.data());
    }

    /** It is asked again once a second. */
    private static Optional<Octets> back(AssetService assets, Asset asset) {
        var deadline = Instant.now().plus(RETURN);
        while (true) {
            try {
                return assets.findData(asset.metadata().id());
            } catch (ServiceUnavailableException away) {
                if (Instant.now().isAfter(deadline)) {
                    throw away;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Test
    void aBucketWithoutANameEndsTheStart() throws IOException, InterruptedException {
        try (var server = OwnServer.start(folder.resolve("grid"), Map.of("skerry.assets.store", "s3"))) {
            assertThat(server.isDeployed()).isFalse();
            assertThat(server.output()).contains("skerry.assets.s3.bucket is ''");
        }
    }
}
