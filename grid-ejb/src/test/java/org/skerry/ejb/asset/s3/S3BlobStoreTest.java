// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.BlobStoreContract;
import org.skerry.ejb.asset.blob.Redirecting;

class S3BlobStoreTest extends BlobStoreContract {
    private static String bucket;
    private static S3BlobStore store;

    @BeforeAll
    static void start() {
        bucket = S3Server.shared().bucket();
        store = S3Server.store(S3Server.shared().keys(bucket));
    }

    @AfterAll
    static void end() {
        store.close();
    }

    @Override
    protected BlobStore testee() {
        return store;
    }

    @Test
    void keepingAgainCountsAsKeptNow() {
        var data = noise(70_000, 77);
        var hash = kept(data);
        var first = since(hash);
        // dates have whole seconds: again until one has gone by
        do {
            kept(data);
        } while (!since(hash).isAfter(first));
        assertThat(read(value(store.tryFetch(hash)))).isEqualTo(data);
    }

    private static Instant since(ContentHash hash) {
        return value(store.tryList(hash.previous(), 1)).getFirst().since();
    }

    @Test
    void anotherPrefixIsAnotherStore() {
        var keys = S3Server.shared().keys(bucket);
        keys.put("prefix", "other/assets/");
        try (var other = S3Server.store(keys)) {
            var hash = kept(noise(10, 78));
            assertThat(other.tryFetch(hash)).isEqualTo(new StorageResult.NotFound<>());
            assertThat(value(other.tryList(Optional.empty(), 10))).isEmpty();
        }
    }

    @Test
    void aWrongKeyIsToldAsOne() {
        var keys = S3Server.shared().keys(bucket);
        keys.put("secret-key", "guessed");
        try (var stranger = S3Server.store(keys)) {
            assertThat(stranger.tryFetch(ContentHash.of(Octets.EMPTY))).isEqualTo(new StorageResult.AuthNeeded<>());
            assertThat(stranger.tryKeep(spooled(Octets.utf8("x")))).isEqualTo(new StorageResult.AuthNeeded<>());
            assertThatThrownBy(stranger::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("skerry.assets.s3.bucket is '" + bucket + "': ");
        }
    }

    @Test
    void whereTheBucketIsGoneNothingIsSaidToBeMissing() {
        try (var lost = S3Server.store(S3Server.shared().keys("no-such-bucket"))) {
            var hash = ContentHash.of(Octets.EMPTY);
            assertThat(lost.tryFetch(hash)).isInstanceOf(StorageResult.Failure.class);
            assertThat(lost.tryRemove(hash)).isInstanceOf(StorageResult.Failure.class);
            assertThat(lost.tryKeep(spooled(Octets.utf8("x")))).isInstanceOf(StorageResult.Failure.class);
            assertThat(lost.tryList(Optional.empty(), 10)).isInstanceOf(StorageResult.Failure.class);
            assertThatThrownBy(lost::check).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aPresignedAddressGivesTheBytesToAnybody() throws IOException, InterruptedException {
        var data = noise(5000, 79);
        var hash = kept(data);
        assertThat(presigned(store, hash)).isEmpty();
        var keys = S3Server.shared().keys(bucket);
        keys.put("redirect", "true");
        try (var redirecting = S3Server.store(keys);
                var client = HttpClient.newHttpClient()) {
            var signed = presigned(redirecting, hash).orElseThrow();
            var answer = get(client, signed);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Octets.owning(answer.body())).isEqualTo(data);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/jp2");
            var unsigned = URI.create(signed.toString().replaceFirst("\\?.*", ""));
            assertThat(get(client, unsigned).statusCode()).isEqualTo(403);
        }
    }

    private static Optional<URI> presigned(S3BlobStore from, ContentHash hash) {
        var content = value(from.tryFetch(hash));
        assertThat(content).isInstanceOf(Redirecting.class);
        return ((Redirecting) content).presigned("image/jp2", Duration.ofMinutes(5));
    }

    private static HttpResponse<byte[]> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
