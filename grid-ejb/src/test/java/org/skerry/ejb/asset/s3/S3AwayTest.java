// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.login.SteppedClock;

class S3AwayTest {
    @TempDir
    Path folder;

    private StorageResult<ContentHash> keep(S3BlobStore store, String text) {
        try (var spooled = new Spool(folder)
                .take(new ByteArrayInputStream(Octets.utf8(text).toArray()))) {
            return store.tryKeep(spooled);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void aServerThatIsAwayFailsAndWorksAgainByItself() throws IOException, InterruptedException {
        var clock = new SteppedClock();
        try (var server = S3Server.start();
                var store = new S3BlobStore(
                        S3Settings.of(S3Server.config(server.keys(server.bucket()))), clock, S3Limits.USUAL)) {
            var kept = keep(store, "before").toOptional().orElseThrow();
            var content = store.tryFetch(kept).toOptional().orElseThrow();

            server.down();
            assertThat(Race.of(8, n -> keep(store, "meanwhile " + n)))
                    .allSatisfy(result -> assertThat(result).isInstanceOf(StorageResult.Failure.class));
            assertThat(store.tryFetch(kept)).isInstanceOf(StorageResult.Failure.class);
            assertThat(store.tryRemove(kept)).isInstanceOf(StorageResult.Failure.class);
            assertThat(store.tryList(Optional.empty(), 5)).isInstanceOf(StorageResult.Failure.class);
            assertThat(store.check()).isInstanceOf(StorageResult.Failure.class);
            assertThatThrownBy(content::open).isInstanceOf(IOException.class);

            server.up();
            assertThat(store.tryFetch(kept))
                    .as("it is left alone until a second has gone by")
                    .isInstanceOf(StorageResult.Failure.class);
            clock.step(Duration.ofSeconds(2));
            assertThat(content.toOctets()).isEqualTo(Octets.utf8("before"));
            assertThat(keep(store, "after")).isInstanceOf(StorageResult.Success.class);
        }
    }

    /** It takes connections and never answers: each call ends by its time-outs, and one stands for all that follow. */
    @Test
    void aServerThatSaysNothingHoldsUpOneCallAndNotAll() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var store = new S3BlobStore(
                        S3Settings.of(S3Server.config(Map.of(
                                "endpoint",
                                "http://127.0.0.1:" + silent.getLocalPort(),
                                "bucket",
                                "assets",
                                "access-key",
                                "a",
                                "secret-key",
                                "s"))),
                        new SteppedClock(),
                        new S3Limits(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(1)))) {
            for (var n = 0; n < 100; n++) {
                assertThat(store.tryFetch(ContentHash.of(Octets.EMPTY))).isInstanceOf(StorageResult.Failure.class);
            }
        }
    }
}
