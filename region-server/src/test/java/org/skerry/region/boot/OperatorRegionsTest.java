// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.region.boot.ProcessEnv.PATIENCE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.math.Vector3;
import org.skerry.api.port.FreePorts;
import org.skerry.region.config.AdminConfig;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.console.Reply;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.world.Sabotage;
import org.skerry.region.world.WorldRegion;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.SimStats;

/** Regions that come, go and fail while the process and its other regions run on. */
@Timeout(120)
class OperatorRegionsTest {
    private static final UserName ANN = new UserName("Ann", "Visitor");
    private static final UserName BOB = new UserName("Bob", "Visitor");

    @TempDir
    Path data;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final List<ProcessEnv> lives = new ArrayList<>();

    @AfterEach
    void stop() {
        lives.forEach(ProcessEnv::close);
    }

    private void start(String... regions) throws Exception {
        lives.add(new ProcessEnv(data, grid, regions));
    }

    private ProcessEnv env() {
        return lives.getLast();
    }

    private String done(String line) {
        var reply = env().console().run(line);
        assertThat(reply).as(line).returns(Reply.DONE, Reply::code);
        return reply.text();
    }

    private String refused(String line) {
        var reply = env().console().run(line);
        assertThat(reply.code()).as(line).isNotEqualTo(Reply.DONE);
        return reply.text();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
        }
    }

    private static String text(AlertMessage alert) {
        return alert.alertData().message().text();
    }

    @Test
    void makesARegionAndTakesItDown() throws Exception {
        start("Landing");
        var port = FreePorts.one();
        var place = " --x 2000 --y 2000 --owner \"Test User\" --set size=512 --set udp-port=" + port;

        assertThat(done("region create New Isle" + place)).contains("New Isle", "runs");

        assertThat(done("show regions")).contains("New Isle", "512", "2000");
        assertThat(grid.services().grid().findByName(ScopeId.ZERO, "New Isle")).isPresent();
        var ann = env().arrive("New Isle", ANN);
        assertThat(refused("region create New Isle" + place)).contains("has that name too");
        assertThat(refused("region create Other --x 1001 --y 1000 --owner \"Test User\""))
                .contains("lies there too");
        assertThat(refused("region create Other --x 9 --y 9 --owner \"No Body\""))
                .contains("no account");
        assertThat(refused("region create Other --x 9 --y 9 --owner \"Test User\" --set size=300"))
                .contains("multiple of 256");
        assertThat(refused("region delete New Isle")).contains("--yes");
        assertThat(refused("region delete --yes New Isle")).contains("1 in \"New Isle\"", "--force");
        assertThat(ann.isAlive()).isTrue();

        assertThat(done("region delete --yes --force New Isle")).contains("deleted-regions");

        assertThat(ann.await(KickUser.class, PATIENCE).userInfo().reason().text())
                .contains("for good");
        assertThat(done("show regions")).doesNotContain("New Isle").contains("Landing");
        assertThat(grid.services().grid().findByName(ScopeId.ZERO, "New Isle")).isEmpty();
        try (var put = Files.walk(data.resolve("deleted-regions"))) {
            assertThat(put.map(file -> file.getFileName().toString()).toList())
                    .contains("terrain.r32", "region.properties", "region-id");
        }
        assertThat(refused("region start New Isle")).contains("names no region");
        assertThat(refused("region delete --yes New Isle")).contains("There is no region");
    }

    @Test
    void aMadeRegionIsKnownAtTheNextStart() throws Exception {
        start("Landing");
        var port = FreePorts.one();
        done("region create Next --x 2000 --y 2000 --owner \"Test User\" --set udp-port=" + port);
        var file = data.resolve("region-server.properties");
        Files.writeString(
                file,
                "data.folder=" + data + "\nregion.1.name=Landing\nregion.1.location-x=1\nregion.1.location-y=1\n"
                        + "region.1.owner=Test User\n");

        var read = ConfigReader.read(file);

        assertThat(read.regions()).extracting(region -> region.name()).containsExactly("Landing", "Next");
        assertThat(read.regions().get(1).udpPort()).isEqualTo(port);
        done("region delete --yes Next");
        assertThat(ConfigReader.read(file).regions()).hasSize(1);
    }

    @Test
    void keepsTheDoorShutOverAStart() throws Exception {
        start("Landing");
        done("login disable");
        env().close();
        start("Landing");
        assertThat(done("login status")).contains("disabled");
        var door = env().server.regions().find("Landing").orElseThrow().actor().door();
        var stranger = org.skerry.api.id.AgentId.random();
        assertThat(door.queryAccess(stranger, new Vector3(1, 1, 1))
                        .toCompletableFuture()
                        .get()
                        .toString())
                .contains("lets nobody in");
        done("login enable");
        done("region restart Landing");
        assertThat(done("login status")).contains("enabled");
    }

    @Test
    void countsDownToARestartAndCanBeCalledOff() throws Exception {
        start("Landing");
        var ann = env().arrive("Landing", ANN);
        assertThat(done("region restart --in 600 Landing")).contains("600 s");
        assertThat(text(ann.await(AlertMessage.class, PATIENCE))).isEqualTo("This region restarts in 600 s.");
        assertThat(refused("region restart --in 60 Landing")).contains("already");
        done("region restart --cancel Landing");
        assertThat(text(ann.await(AlertMessage.class, PATIENCE))).contains("called off");
        assertThat(refused("region restart --cancel Landing")).contains("No restart");
        assertThat(ann.isAlive()).isTrue();

        var before = env().server.regions().find("Landing");

        done("region restart --in 1 Landing");

        assertThat(text(ann.await(AlertMessage.class, PATIENCE))).contains("in 1 s");
        assertThat(ann.await(KickUser.class, PATIENCE).userInfo().reason().text())
                .contains("being restarted");
        until(() -> env().server
                .regions()
                .find("Landing")
                .filter(now -> !now.equals(before.orElseThrow()) && now.open().isDone())
                .isPresent());
        env().arrive("Landing", BOB);
    }

    @Test
    void aRegionWhoseStoreIsBrokenLeavesTheOthersRunning() throws Exception {
        var folder = Files.createDirectories(data.resolve("regions/2"));
        Files.writeString(folder.resolve("terrain.r32"), "no terrain");

        start("Landing", "Second Isle");

        assertThat(done("show regions")).contains("Landing", "runs", "Second Isle", "failed: Cannot start region");
        env().arrive("Landing", ANN);
        try (var admin = new AdminServer(new AdminConfig("127.0.0.1", 0), env().desk)) {
            var base = "http://127.0.0.1:" + admin.port();
            assertThat(get(base + "/health/live").statusCode()).isEqualTo(200);
            var ready = get(base + "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("{\"status\":\"DOWN\",\"failed\":[\"Second Isle\"]}");
            assertThat(get(base + "/metrics").body()).contains("skerry_regions_failed 1.0", "skerry_regions 1.0");

            assertThat(refused("region start Second Isle")).contains("Cannot start region");
            Files.delete(folder.resolve("terrain.r32"));
            done("region start Second Isle");

            assertThat(get(base + "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(base + "/metrics").body()).contains("skerry_regions_failed 0.0");
        }
        env().arrive("Second Isle", BOB);
    }

    @Test
    void aRegionThatDoesNothingButFailLeavesTheOthersRunning() throws Exception {
        start("Landing", "Second Isle");
        var ann = env().arrive("Landing", ANN);
        env().arrive("Second Isle", BOB);
        var second = env().server.regions().find("Second Isle").orElseThrow().actor();

        Sabotage.breakTicks((WorldRegion) second.door());

        until(() -> done("show regions").contains("failing"));
        try (var admin = new AdminServer(new AdminConfig("127.0.0.1", 0), env().desk)) {
            var base = "http://127.0.0.1:" + admin.port();
            assertThat(get(base + "/health/ready").body()).contains("\"failed\":[\"Second Isle\"]");
            assertThat(get(base + "/metrics").body()).contains("skerry_regions_failed 1.0");
            assertThat(get(base + "/health/live").statusCode()).isEqualTo(200);
        }
        assertThat(ann.await(SimStats.class, PATIENCE).stat()).isNotEmpty();
        done("region restart Second Isle");
        assertThat(done("show regions")).doesNotContain("failing");
        env().arrive("Second Isle", new UserName("Cat", "Visitor"));
    }
}
