// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.call.RobustCalls;

/** The distribution as a process: what it serves, what a kill leaves, how it ends, and what it refuses. */
class StandaloneIT {
    private static final int NOTECARD = 7;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostByAKill() throws Exception {
        try (var testee = new Distribution(folder.resolve("data"))) {
            testee.start();
            testee.awaitReady();
            assertThat(testee.get(testee.open("/get_grid_info"))).contains("<login>" + testee.open("/") + "</login>");
            assertThat(testee.status(testee.admin("/health/ready"))).isEqualTo(200);
            assertThat(testee.status(testee.open("/assets/" + AssetId.random() + "/data")))
                    .isEqualTo(404);
            assertThat(testee.login("first")).contains("<name>seed_capability</name>");
            var kept = assets(testee, 40);
            assertThat(testee.kill()).isEqualTo(Distribution.KILLED);

            testee.start();
            testee.awaitReady();
            try (var calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
                var grid = new RobustAssetConnector(testee.closed("/"), calls);
                assertThat(kept)
                        .allSatisfy(asset -> assertThat(
                                        grid.find(asset.metadata().id()).map(Asset::data))
                                .contains(asset.data()));
            }
            // somebody else: the first one is still on the way in, for all that the grid knows
            assertThat(testee.login("second")).contains("<name>seed_capability</name>");
            assertThat(testee.terminate()).isZero();
            assertThat(testee.log()).contains("region server stopped").doesNotContain("level=ERROR");
        }
    }

    private static List<Asset> assets(Distribution testee, int count) {
        var random = new SplittableRandom(30);
        try (var calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
            var grid = new RobustAssetConnector(testee.closed("/"), calls);
            return Stream.generate(() -> asset(random))
                    .limit(count)
                    .peek(grid::store)
                    .toList();
        }
    }

    private static Asset asset(SplittableRandom random) {
        var bytes = new byte[1 + random.nextInt(5000)];
        random.nextBytes(bytes);
        return new Asset(
                AssetMetadata.permanent(AssetId.random(), "kept", NOTECARD, "", Instant.EPOCH), Octets.owning(bytes));
    }

    @Test
    void aPortThatIsTakenIsToldWithItsKey() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var testee = new Distribution(folder.resolve("data"))
                        .with("SKERRY_PORT_PUBLIC", Integer.toString(taken.getLocalPort()))) {
            refused(testee, "skerry.listener.public-port is " + taken.getLocalPort());
        }
    }

    @Test
    void aServiceThatIsNowhereIsToldWithItsKey() throws Exception {
        try (var testee = new Distribution(folder.resolve("data")).with("SKERRY_SERVICE_ASSET", "nowhere")) {
            refused(testee, "skerry.service.asset");
        }
    }

    @Test
    void aPrivateSideThatIsOpenToAllIsRefused() throws Exception {
        try (var testee = new Distribution(folder.resolve("data")).with("SKERRY_LISTENER_PRIVATE_ADDRESS", "0.0.0.0")) {
            refused(testee, "skerry.listener.private-address is '0.0.0.0'");
        }
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() throws Exception {
        try (var testee =
                new Distribution(folder.resolve("data")).with("SKERRY_DB_URL", "jdbc:oracle:thin:@somewhere")) {
            refused(testee, "SKERRY_DB_URL=jdbc:oracle:thin:@somewhere");
        }
    }

    private static void refused(Distribution testee, String sentence) throws IOException, InterruptedException {
        testee.start();
        assertThat(testee.awaitEnd()).isEqualTo(1);
        assertThat(testee.errors()).contains(sentence).doesNotContain("\tat ");
    }
}
