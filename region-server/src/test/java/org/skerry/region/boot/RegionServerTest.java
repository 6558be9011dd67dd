// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.port.FreePorts;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.region.config.AdminConfig;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.config.GridPlaces;
import org.skerry.region.config.LogFormat;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.config.UdpConfig;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.RecordingRegion;

@Timeout(30)
class RegionServerTest {
    private static final AgentId OWNER = AgentId.random();

    @TempDir
    Path data;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final AtomicInteger stopped = new AtomicInteger();

    private ServerConfig config(int port) {
        var region = new RegionConfig(
                "1",
                "Landing",
                Optional.empty(),
                new RegionArea(256000, 256000, 256, 256),
                9000,
                "127.0.0.1",
                13,
                10,
                new RegionConfig.Owner.ByName(new UserName("Test", "User")),
                20,
                25_000_000,
                Optional.empty());
        return new ServerConfig(
                URI.create("http://127.0.0.1:1/"),
                URI.create("http://127.0.0.1:1/"),
                CallerIdentity.NONE,
                GridPlaces.USUAL,
                "127.0.0.1",
                port,
                "127.0.0.1",
                "auto",
                UdpConfig.DEFAULT,
                data,
                AdminConfig.NONE,
                LogFormat.TEXT,
                AssetsConfig.DEFAULT,
                List.of(region));
    }

    private RegionActor actor(RecordingRegion region) {
        return new RegionActor() {
            @Override
            public RegionDoor door() {
                return region;
            }

            @Override
            public OperatorDoor operator() {
                throw new ServiceUnavailableException("operator", "there is no ground here to paint");
            }

            @Override
            public CompletionStage<Void> stop(String reason) {
                stopped.incrementAndGet();
                return CompletableFuture.completedFuture(null);
            }
        };
    }

    private RegionServer listen(int port) throws StartupException {
        return RegionServer.listen(
                config(port),
                grid.services(),
                (settings, services, capabilities) -> actor(new RecordingRegion(settings)),
                new SplittableRandom(1));
    }

    private static int simstatus(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/simstatus"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void runsFromReadyToGone() throws Exception {
        grid.accounts().store(UserAccount.ordinary(OWNER, new UserName("Test", "User"), "", Instant.EPOCH));
        var port = FreePorts.one();
        var server = listen(port);
        assertThat(simstatus(port)).isEqualTo(404);

        server.startRegions();

        assertThat(server.isReady()).isTrue();
        assertThat(simstatus(port)).isEqualTo(200);
        var entry = grid.services().grid().findByName(ScopeId.ZERO, "Landing").orElseThrow();
        assertThat(entry.owner()).isEqualTo(OWNER);
        assertThat(entry.endpoint().serverUri()).isEqualTo("http://127.0.0.1:" + port + "/");
        assertThat(data.resolve("regions/1/region-id")).hasContent(entry.id().toString());
        server.close();
        assertThat(stopped).hasValue(1);
        assertThat(grid.services().grid().findByName(ScopeId.ZERO, "Landing")).isEmpty();
    }

    @Test
    void waitsForAnOwnerWhoDoesNotExistYetAndCanBeStoppedThen() throws Exception {
        var server = listen(FreePorts.one());
        var starting = CompletableFuture.runAsync(() -> {
            try {
                server.startRegions();
            } catch (StartupException | InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        });

        server.close();

        starting.join();
        assertThat(server.isReady()).isFalse();
        assertThat(stopped).hasValue(0);
    }

    @Test
    void aTakenPortIsOneSentenceWithTheRemedy() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> listen(taken.getLocalPort()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("Cannot listen on http.port " + taken.getLocalPort())
                    .hasMessageContaining("set http.port to a free one");
        }
    }

    @Test
    void aRegionThatCannotStartIsOneSentenceWithTheRemedy() throws Exception {
        grid.accounts().store(UserAccount.ordinary(OWNER, new UserName("Test", "User"), "", Instant.EPOCH));
        try (var server = RegionServer.listen(
                config(FreePorts.one()),
                grid.services(),
                (settings, services, capabilities) -> {
                    throw new IOException("cannot bind UDP");
                },
                new SplittableRandom(1))) {
            assertThatThrownBy(server::startRegions)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("\"Landing\"")
                    .hasMessageContaining("region.1.udp-port 9000");
        }
    }
}
