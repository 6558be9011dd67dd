// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.login.SteppedClock;

class OpenSimAwayTest {
    /** Hangs up on everybody, and counts. */
    private static final class Hangup implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();

        private Hangup() throws IOException {
            Thread.ofVirtual().start(this::run);
        }

        private void run() {
            try {
                while (true) {
                    try (var caller = socket.accept()) {
                        calls.addAndGet(caller.isConnected() ? 1 : 0);
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private String url() {
            return "jdbc:mariadb://127.0.0.1:" + socket.getLocalPort() + "/opensim";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsAFailureAndAskedAgainOnlyNowAndThen() throws IOException {
        var clock = new SteppedClock();
        try (var server = new Hangup();
                var testee = OpenSimDatabase.provider(
                        server.url(), OpenSimKind.ASSETS, Optional.empty(), Optional.empty(), clock)) {
            assertThat(testee.check()).isPresent();
            for (var n = 0; n < 10; n++) {
                assertThat(testee.tryFetchData(AssetId.random())).isInstanceOf(StorageResult.Failure.class);
            }
            assertThat(testee.tryFetchExisting(List.of(AssetId.random()))).isInstanceOf(StorageResult.Failure.class);
            assertThat(testee.tryList(AssetId.ZERO, 5)).isInstanceOf(StorageResult.Failure.class);
            assertThat(server.calls).hasValue(1);
            clock.step(Duration.ofSeconds(6));
            assertThat(testee.tryFetchData(AssetId.random())).isInstanceOf(StorageResult.Failure.class);
            assertThat(server.calls).hasValue(2);
            assertThat(testee.figures().failed()).isEqualTo(13);
        }
    }

    @Test
    void aDatabaseOfAnotherKindIsRefusedAtStart() throws SQLException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        try (var testee = database.provider(OpenSimKind.XASSETS, Optional.empty(), Optional.empty())) {
            assertThatThrownBy(testee::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("skerry.assets.opensim.kind")
                    .hasMessageContaining("XAssetsMeta");
        }
    }
}
