// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.connector.asset.HoldingsConnector;
import org.skerry.connector.call.RobustCalls;

class HoldingsReportsTest {
    private static final RegionId REGION = RegionId.random();
    private static final AssetId HELD = AssetId.random();
    private static final Octets DATA = Octets.utf8("lost and found");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong nanos = new AtomicLong();
    private final List<RegionId> running = new ArrayList<>(List.of(REGION));
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(5));
    private volatile int status = 200;
    private volatile String answer = "{\"assets\":1,\"wanted\":[]}";
    private HttpServer server;
    private HoldingsReports testee;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body.strip());
            var isContent = exchange.getRequestURI().getPath().contains("/contents/");
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isContent ? 204 : status, isContent ? -1 : bytes.length);
            if (!isContent) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        var asset = new Asset(AssetMetadata.permanent(HELD, "n", 7, "", Instant.EPOCH), DATA);
        testee = new HoldingsReports(
                new HoldingsConnector(base, calls),
                new HoldingsReports.Holder(
                        () -> running,
                        () -> List.of(HELD),
                        id -> Optional.of(asset).filter(_ -> id.equals(HELD))),
                nanos::get);
    }

    @AfterEach
    void close() {
        server.stop(0);
        calls.close();
    }

    @Test
    void eachRegionReportsAtItsStartAndEachHour() {
        assertThat(testee.turn()).isTrue();
        assertThat(asked).containsExactly("PUT /api/v1/maintenance/holdings/" + REGION + " " + HELD);
        assertThat(testee.turn()).isTrue();
        assertThat(asked).hasSize(1);
        running.add(RegionId.random());
        testee.turn();
        assertThat(asked).hasSize(2);
        nanos.addAndGet(HoldingsReports.EVERY.toNanos());
        testee.turn();
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatTheGridHasLostIsBroughtBackIfItIsHereAndTheSame() {
        var other = ContentHash.of(Octets.utf8("something else"));
        answer = "{\"wanted\":[{\"sha256\":\"" + ContentHash.of(DATA) + "\",\"asset\":\"" + HELD + "\"},{\"sha256\":\""
                + other + "\",\"asset\":\"" + HELD + "\"},{\"sha256\":\"" + other + "\",\"asset\":\"" + AssetId.random()
                + "\"},7]}";
        assertThat(testee.turn()).isTrue();
        assertThat(asked)
                .hasSize(2)
                .contains("PUT /api/v1/maintenance/contents/" + ContentHash.of(DATA) + " lost and found");
    }

    @Test
    void aGridThatIsAwayIsAskedAgain() {
        status = 503;
        assertThat(testee.turn()).isTrue();
        status = 200;
        answer = "nonsense";
        assertThat(testee.turn()).isTrue();
        answer = "{}";
        assertThat(testee.turn()).isTrue();
        assertThat(asked).hasSize(3);
        assertThat(testee.turn()).isTrue();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aStockGridIsLeftAlone() {
        status = 404;
        assertThat(testee.turn()).isFalse();
    }
}
