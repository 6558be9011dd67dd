// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.region.boot.ProcessEnv.PATIENCE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.region.console.Console;
import org.skerry.region.console.Reply;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.message.SimStats;

/** Lines as an operator types them, against two regions with a person in one. */
@Timeout(120)
class ConsoleCommandsTest {
    private static final UserName ANN = new UserName("Ann", "Visitor");

    @TempDir
    Path data;

    private ProcessEnv env;
    private Console console;

    @BeforeEach
    void start() throws Exception {
        env = new ProcessEnv(data, "Landing", "Second Isle");
        console = env.console();
    }

    @AfterEach
    void stop() {
        env.close();
    }

    private String done(String line) {
        var reply = console.run(line);
        assertThat(reply).as(line).returns(Reply.DONE, Reply::code);
        return reply.text();
    }

    private String refused(String line) {
        var reply = console.run(line);
        assertThat(reply.code()).as(line).isNotEqualTo(Reply.DONE);
        assertThat(reply.text().lines()).as(line).hasSize(1);
        return reply.text();
    }

    @Test
    void theAssetCacheCanBeEmptied() {
        assertThat(done("clear assets cache")).isEqualTo("0 assets in memory and 0 on disk are forgotten.");
    }

    @Test
    void showsWhatThereIs() throws Exception {
        env.arrive("Landing", ANN);
        assertThat(done("show users")).contains("Ann Visitor", "Landing", "Tester 1.0", "yes");
        assertThat(done("show users -r \"Second Isle\"")).isEqualTo("none");
        assertThat(done("show regions")).contains("Landing", "Second Isle", "open");
        assertThat(done("show circuits").lines()).hasSize(2);
        assertThat(done("show connections")).contains("udp", "http", "127.0.0.1");
        assertThat(done("show queues"))
                .contains("inbox", "questions", "writes", "task", "unthrottled", "assets for the grid");
        assertThat(done("show stats"))
                .contains("time dilation", "physics ms per tick", "assets from memory", "heap used");
        assertThat(done("show threads")).contains("region-Landing-tick");
        assertThat(done("show caps")).contains("Ann Visitor");
        assertThat(done("show modules")).contains("economy", "sun", "wind");
        assertThat(done("show appearance")).contains("Ann Visitor", "1.90");
        assertThat(done("show uptime")).contains("seconds", "yes");
        assertThat(done("show version")).contains("Skerry", "Java");
    }

    @Test
    void showsAsJsonToo() throws Exception {
        env.arrive("Landing", ANN);
        for (var what : List.of("users", "regions", "circuits", "queues", "stats", "caps", "version")) {
            try (var json = new JsonFactory().createParser(done("show " + what + " --json"))) {
                assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
                assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
                while (json.nextToken() != null) {
                    assertThat(json.currentToken()).isNotNull();
                }
            }
        }
    }

    @Test
    void alertsEverybodyAndOne() throws Exception {
        var ann = env.arrive("Landing", ANN);
        var bob = env.arrive("Second Isle", new UserName("Bob", "Visitor"));
        assertThat(done("alert the tide is coming")).isEqualTo("2 told.");
        assertThat(text(ann.await(AlertMessage.class, PATIENCE))).isEqualTo("the tide is coming");
        assertThat(text(bob.await(AlertMessage.class, PATIENCE))).isEqualTo("the tide is coming");
        assertThat(done("alert-user ann visitor \"only  you\"")).isEqualTo("1 told.");
        assertThat(text(ann.await(AlertMessage.class, PATIENCE))).isEqualTo("only  you");
        assertThat(refused("alert-user No Body hello")).contains("Nobody named \"No Body\"");
    }

    private static String text(AlertMessage alert) {
        return alert.alertData().message().text();
    }

    @Test
    void kicks() throws Exception {
        var ann = env.arrive("Landing", ANN);
        assertThat(done("kick user Ann Visitor enough for today")).contains("sent away from Landing");
        assertThat(ann.await(KickUser.class, PATIENCE).userInfo().reason().text())
                .isEqualTo("enough for today");
        assertThat(done("show users")).isEqualTo("none");
        assertThat(refused("kick user Ann Visitor")).contains("Nobody named");
    }

    @Test
    void shutsTheDoorAndOpensIt() throws Exception {
        done("login disable");
        assertThat(done("login status")).contains("disabled").doesNotContain("enabled");
        var door = env.server.regions().find("Landing").orElseThrow().actor().door();
        var access = door.queryAccess(AgentId.random(), new Vector3(1, 1, 1)).toCompletableFuture();
        assertThat(access.get(10, TimeUnit.SECONDS).toString()).contains("lets nobody in");
        done("change region Landing");
        assertThat(done("login enable").lines()).hasSize(2);
        env.arrive("Landing", ANN);
    }

    @Test
    void choosesRegions() {
        assertThat(console.prompt()).isEqualTo("region (root)> ");
        assertThat(refused("terrain fill 21")).contains("Say which region", "Landing, Second Isle");
        done("change region Second Isle");
        assertThat(console.prompt()).isEqualTo("region (Second Isle)> ");
        assertThat(done("show regions").lines()).hasSize(2);
        done("change region root");
        assertThat(done("show regions").lines()).hasSize(3);
        assertThat(refused("change region Atlantis")).contains("No region named \"Atlantis\"");
    }

    @Test
    void changesTheGroundAndShowsIt() throws Exception {
        var ann = env.arrive("Landing", ANN);
        done("change region Landing");
        done("terrain save before.r32");
        done("terrain fill 33.5");
        ann.await(LayerData.class, layer -> layer.layerId().type() == 'L', PATIENCE);
        assertThat(heights(Files.readAllBytes(data.resolve("regions/1/terrain.r32")), 0))
                .isEqualTo(33.5f);
        for (var file : List.of("level.r32", "level.raw", "level.png")) {
            done("terrain save " + file);
            done("terrain load before.r32");
            done("terrain load " + file);
            done("terrain save again.r32");
            assertThat(heights(Files.readAllBytes(data.resolve("again.r32")), 4000))
                    .as(file)
                    .isEqualTo(33.5f);
        }
        assertThat(refused("terrain load nothing.r32")).contains("Cannot load", "nothing.r32");
        assertThat(refused("terrain load picture.jpg")).contains(".r32, .raw or .png");
        assertThat(refused("terrain fill high")).contains("METRES");
        assertThat(refused("terrain fill NaN")).contains("none from");
    }

    private static float heights(byte[] r32, int at) {
        return java.nio.ByteBuffer.wrap(r32)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getFloat(at * 4);
    }

    @Test
    void raisesTheWaterForGood() throws Exception {
        var ann = env.arrive("Landing", ANN);
        done("set water height 23.25 -r Landing");
        assertThat(ann.await(RegionHandshake.class, PATIENCE).regionInfo().waterHeight())
                .isEqualTo(23.25f);
        done("region restart Landing");
        var back = env.arrive("Landing", new UserName("Bob", "Visitor"));
        assertThat(back.isAlive()).isTrue();
        assertThat(done("show regions")).contains("23.25");
        assertThat(refused("set water height -r Landing -- -3")).contains("none from 0");
    }

    @Test
    void restartsARegionAlone() throws Exception {
        var ann = env.arrive("Landing", ANN);
        var bob = env.arrive("Second Isle", new UserName("Bob", "Visitor"));
        done("region stop Landing");
        assertThat(ann.await(KickUser.class, PATIENCE).userInfo().reason().text())
                .contains("shutting down");
        assertThat(done("show regions")).doesNotContain("Landing");
        assertThat(refused("region stop Landing")).contains("No region named \"Landing\" runs");
        assertThat(refused("change region Landing")).contains("stopped Landing");
        done("region start Landing");
        assertThat(refused("region start Landing")).contains("runs already");
        assertThat(refused("region start Atlantis")).contains("names no region");
        env.arrive("Landing", ANN);
        assertThat(bob.isAlive()).isTrue();
        assertThat(refused("region create Third")).contains("--x");
        assertThat(refused("region delete Landing")).contains("--yes");
        assertThat(refused("region delete --yes Landing")).contains("configuration file", "region.1 keys");
    }

    @Test
    void logsPacketsOfOneAgent() throws Exception {
        var ann = env.arrive("Landing", ANN);
        var start = done("debug packet Ann Visitor text");
        done("alert one");
        ann.await(AlertMessage.class, PATIENCE);
        ann.await(SimStats.class, PATIENCE);
        var end = done("debug packet Ann Visitor off");
        assertThat(end).contains("has ended");
        assertThat(Files.readString(logged(".txt"))).contains(" out ", "AlertMessage", "SimStats");
        assertThat(start).contains(logged(".txt").toString());
        done("debug packet Ann Visitor pcap");
        done("debug packet Ann Visitor off");
        assertThat(Files.readAllBytes(logged(".pcap"))).startsWith(0xD4, 0xC3, 0xB2, 0xA1);
        assertThat(done("debug packet Ann Visitor off")).contains("There is no packet log");
        assertThat(refused("debug packet Ann Visitor loudly")).contains("text|pcap|off");
    }

    private Path logged(String suffix) throws IOException {
        try (var files = Files.list(data.resolve("logs"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void setsLogLevels() {
        assertThat(done("set log level debug org.skerry.region.nobody")).contains("debug");
        assertThat(done("get log level")).contains("org.skerry.region.nobody", "root");
        assertThat(refused("set log level loud")).contains("\"loud\" is no log level");
    }

    @Test
    void helpsAndSaysWhatIsWrong() {
        assertThat(done("help")).contains("show users", "kick user", "terrain fill", "shutdown");
        assertThat(done("help terrain fill")).contains("METRES", "level at a height");
        assertThat(done("")).isEmpty();
        assertThat(done("# a comment")).isEmpty();
        assertThat(refused("shwo users")).isEqualTo("Unknown command \"shwo\"; \"help\" lists all.");
        assertThat(refused("show lusers")).contains("Unknown command \"show lusers\"", "users");
        assertThat(refused("show")).contains("not complete", "users");
        assertThat(refused("show users now")).contains("now");
        assertThat(refused("kick user Ann")).contains("LAST").contains("Usage:");
        assertThat(refused("alert \"open")).contains("quote");
        assertThat(refused("help nothing")).contains("no command");
        assertThat(console.complete("sh")).contains("show", "shutdown");
        assertThat(console.complete("show u")).containsExactly("uptime", "users");
        assertThat(console.complete("login ")).contains("disable", "enable", "status");
    }

    @Test
    void shutsDown() {
        assertThat(done("shutdown")).contains("stopping");
        done("quit");
        assertThat(env.shutdowns).hasValue(2);
    }
}
