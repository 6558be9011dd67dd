// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.Spooled;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Large contents go in parts, and what is there and not whole is replaced. */
class S3PartsTest {
    private static final int PART = 5 << 20;
    private static final S3Limits LIMITS =
            new S3Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20), PART, PART);

    private String bucket;
    private S3Client client;
    private S3BlobStore store;

    @BeforeEach
    void start() {
        bucket = S3Server.shared().bucket();
        client = S3Server.shared().client();
        store = S3Server.store(S3Server.shared().keys(bucket), LIMITS);
    }

    @AfterEach
    void end() {
        store.close();
        client.close();
    }

    private static Octets noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return Octets.owning(bytes);
    }

    private String key(ContentHash hash) {
        return "assets/" + hash;
    }

    private void expect(Octets data) throws IOException {
        var content = store.tryFetch(ContentHash.of(data)).toOptional().orElseThrow();
        assertThat(content.toOctets().equals(data)).isTrue();
    }

    @Test
    void whatIsLargeGoesInPartsAndIsKeptOnlyOnce() throws IOException {
        var data = noise(2 * PART + 1000);
        for (var n = 0; n < 2; n++) {
            assertThat(store.tryKeep(Spooled.of(data))).isInstanceOf(StorageResult.Success.class);
            expect(data);
        }
        var small = noise(PART);
        store.tryKeep(Spooled.of(small));
        expect(small);
        assertThat(store.tryList(Optional.empty(), 9).toOptional().orElseThrow())
                .hasSize(2);
        assertThat(uploads()).isZero();
    }

    private int uploads() {
        return client.listMultipartUploads(list -> list.bucket(bucket))
                .uploads()
                .size();
    }

    /** Reads well until its second part is sent. */
    private record Breaking(Octets data) implements Content {
        @Override
        public long length() {
            return data.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(data.toArray());
        }

        @Override
        public InputStream open(long from) throws IOException {
            if (from > 0) {
                throw new IOException("the disk is broken");
            }
            return open();
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        var data = noise(2 * PART);
        var broken = new Spooled(ContentHash.of(data), new Breaking(data), Optional.empty());
        assertThat(store.tryKeep(broken)).isInstanceOf(StorageResult.Failure.class);
        assertThat(uploads()).isZero();
        assertThat(store.tryFetch(broken.hash())).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void partsOfWritersThatDiedAreDebris() {
        client.createMultipartUpload(create -> create.bucket(bucket).key(key(ContentHash.of(Octets.EMPTY))));
        assertThat(store.removeDebris(Instant.now().minusSeconds(3600))).isZero();
        assertThat(uploads()).isEqualTo(1);
        assertThat(store.removeDebris(Instant.now().plusSeconds(3600))).isEqualTo(1);
        assertThat(uploads()).isZero();
    }

    @Test
    void anObjectThatIsNotWholeIsReplaced() throws IOException {
        var data = noise(1000);
        client.putObject(
                put -> put.bucket(bucket).key(key(ContentHash.of(data))),
                RequestBody.fromBytes(data.slice(0, 10).toArray()));
        assertThat(store.tryKeep(Spooled.of(data))).isInstanceOf(StorageResult.Success.class);
        expect(data);
    }

    @Test
    void theKeysOfTheMachineServe() throws IOException {
        var keys = S3Server.shared().keys(bucket);
        keys.remove("access-key");
        keys.remove("secret-key");
        System.setProperty("aws.accessKeyId", "tester");
        System.setProperty("aws.secretAccessKey", "secret");
        try (var other = S3Server.store(keys)) {
            assertThat(other.check()).isInstanceOf(StorageResult.Success.class);
            assertThat(other.tryKeep(Spooled.of(Octets.utf8("x")))).isInstanceOf(StorageResult.Success.class);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }
}
