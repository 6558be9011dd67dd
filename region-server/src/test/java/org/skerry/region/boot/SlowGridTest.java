// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.region.tick.BlockingGuard;
import org.skerry.region.twin.SlowAssets;

/** A whole process with a person in it, whose grid is slow or away with assets. */
@Timeout(60)
class SlowGridTest {
    @TempDir
    Path data;

    private HttpClient client;
    private SlowAssets slow;
    private ProcessEnv env;
    private String textures;

    @BeforeEach
    void start() throws Exception {
        client = HttpClient.newHttpClient();
        var made = new ArrayList<SlowAssets>();
        env = new ProcessEnv(
                data,
                services -> {
                    made.add(new SlowAssets(services.assets()));
                    return services.withAssets(made.getFirst());
                },
                "Landing");
        slow = made.getFirst();
        env.arrive("Landing", new UserName("Ann", "Visitor"));
        var region = env.desk.regions().getFirst().settings();
        var agent = env.desk.capabilities(region.id()).getFirst().agent();
        var seed = HttpRequest.newBuilder(URI.create(
                        env.config.serverUri() + "CAPS/" + agent.toString().substring(0, 32) + "0000"))
                .POST(BodyPublishers.ofByteArray(LlsdXml.write(new Llsd.Array(List.of(new Llsd.Text("GetTexture"))))
                        .toArray()))
                .build();
        var known = client.send(seed, BodyHandlers.ofByteArray()).body();
        textures = ((Llsd.Text) ((Llsd.Struct) LlsdXml.read(Octets.owning(known))).get("GetTexture")).value();
    }

    @AfterEach
    void stop() {
        slow.letGo();
        client.close();
        env.close();
    }

    private AssetId texture(String content) {
        return env.grid
                .assets()
                .store(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "t", 0, "", Instant.EPOCH), Octets.utf8(content)));
    }

    private CompletableFuture<HttpResponse<String>> get(AssetId id) {
        var request = HttpRequest.newBuilder(URI.create(textures + "/?texture_id=" + id))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private long ticks() {
        return env.desk.regions().getFirst().vitals().tick().ticks();
    }

    @Test
    void ticksGoOnAndWhatIsHereIsServed() {
        var here = texture("here");
        assertThat(get(here).join().body()).isEqualTo("here");
        var violations = BlockingGuard.violations();
        slow.hold();
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 50; i++) {
            waiting.add(get(texture("late " + i)));
        }
        await(() -> slow.finds() > 1);
        var from = ticks();
        await(() -> ticks() > from + 45);
        for (var i = 0; i < 20; i++) {
            assertThat(get(here).join().body()).isEqualTo("here");
        }
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(BlockingGuard.violations()).isEqualTo(violations);
        assertThat(env.desk.ready()).isTrue();
        slow.letGo();
        assertThat(waiting.stream().map(one -> one.join().statusCode())).containsOnly(200);
    }

    @Test
    void aGridThatIsAwayIsToldAndWhatIsHereIsServed() {
        var here = texture("here");
        get(here).join();
        slow.away(true);
        assertThat(get(here).join().body()).isEqualTo("here");
        var away = get(AssetId.random()).join();
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("retry-after")).hasValue("5");
        slow.away(false);
        assertThat(get(AssetId.random()).join().statusCode()).isEqualTo(404);
    }

    @Test
    void aRestartedProcessServesFromItsDisk() throws Exception {
        var here = texture("here");
        get(here).join();
        await(() -> env.desk.assets().disk().count() == 1);
        stop();
        start();
        slow.away(true);
        assertThat(get(here).join().body()).isEqualTo("here");
        assertThat(env.desk.assets().diskHits()).isEqualTo(1);
    }
}
