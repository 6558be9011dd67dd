// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.asset.RegionAssets;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.RecordingRegion;
import org.skerry.region.twin.TestRegions;

/** The capabilities of an agent who has come in, and calls as its viewer makes them. */
abstract class CapsFixture {
    static final String BASE = "http://127.0.0.1:9000/";
    static final String SEED = "/CAPS/ee8b9e98-7cc7-4bc0-b3b4-56becfcef7030000/";
    static final AgentId AGENT = AgentId.of("22222222-aaaa-bbbb-cccc-000000000001");
    static final SessionId SESSION = SessionId.random();
    static final AgentId LIBRARY = AgentId.of("11111111-1111-0000-0000-000100bba000");
    static final Octets CODESTREAM = Octets.owning(HexFormat.of().parseHex("ff4fff51003200000000020000000200"));

    @TempDir
    static Path data;

    final InMemoryGrid grid = new InMemoryGrid();
    final CapsDirectory directory = new CapsDirectory();
    final BakedTextures bakes = new BakedTextures(1000);
    final RecordingRegion region = new RecordingRegion(TestRegions.settings(BASE));
    final RegionAssets assets = RegionAssets.open(AssetsConfig.DEFAULT, data, grid.services(), new SplittableRandom(3));
    final Capabilities capabilities = new Capabilities(
            directory,
            StandardCapabilities.of(
                    grid.services().withAssets(assets),
                    assets,
                    bakes,
                    CompletableFuture.completedFuture(region),
                    InMemoryGrid.NOON),
            bakes,
            Duration.ofMinutes(10),
            new SplittableRandom(7),
            Runnable::run,
            new CallFigures());

    @AfterEach
    void close() {
        assets.close();
    }

    @BeforeEach
    void enter() {
        grid.accounts().store(UserAccount.ordinary(AGENT, new UserName("bot", "user_1"), "", Instant.EPOCH));
        grid.inventory().createUserInventory(AGENT);
        grid.inventory().createUserInventory(LIBRARY);
        capabilities.open(TestRegions.settings(BASE), circuit());
    }

    static AgentCircuit circuit() {
        return circuit(AGENT, SESSION);
    }

    static AgentCircuit circuit(AgentId agent, SessionId session) {
        return new AgentCircuit(
                agent,
                new UserName("bot", "user_1"),
                session,
                SecureSessionId.random(),
                1,
                "ee8b9e98-7cc7-4bc0-b3b4-56becfcef703",
                false,
                Vector3.ZERO,
                "127.0.0.1",
                ViewerIdentity.UNKNOWN,
                Optional.empty(),
                Map.of());
    }

    Answer send(String method, String path, Map<String, List<String>> query, Map<String, String> headers, Octets body) {
        return directory
                .handle(new HttpCall(method, path, query, headers, body, InetAddress.getLoopbackAddress()))
                .join();
    }

    Answer post(String path, Llsd body) {
        return send("POST", path, Map.of(), Map.of(), LlsdXml.write(body));
    }

    Answer get(String path, String parameter, String value) {
        return send("GET", path, Map.of(parameter, List.of(value)), Map.of(), Octets.EMPTY);
    }

    static Llsd.Struct struct(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return (Llsd.Struct) LlsdXml.read(answer.body());
    }

    String cap(String name) {
        var seed = struct(post(SEED, new Llsd.Array(List.of(new Llsd.Text(name)))));
        return path(seed.get(name));
    }

    static String path(Llsd url) {
        var text = ((Llsd.Text) url).value();
        assertThat(text).startsWith(BASE);
        return URI.create(text).getPath();
    }

    static Llsd.Struct first(Llsd.Struct in, String name) {
        return (Llsd.Struct) ((Llsd.Array) in.get(name)).values().getFirst();
    }

    Llsd.Struct upload(String capability, Llsd.Struct request, Octets data) {
        var step = struct(post(cap(capability), request));
        assertThat(step.get("state")).isEqualTo(new Llsd.Text("upload"));
        var uploader = path(step.get("uploader"));
        var done = struct(send("POST", uploader, Map.of(), Map.of(), data));
        assertThat(send("POST", uploader, Map.of(), Map.of(), data).status())
                .as("an uploader serves once")
                .isEqualTo(404);
        return done;
    }
}
