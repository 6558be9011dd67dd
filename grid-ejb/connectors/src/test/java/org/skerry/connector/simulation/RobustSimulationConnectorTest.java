// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentAnnouncementJson;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.connector.simulation.RobustSimulationConnector.Limits;

class RobustSimulationConnectorTest {
    private static final AgentId AGENT = AgentId.of("22222222-aaaa-bbbb-cccc-000000000000");
    private static final RegionId REGION = RegionId.of("11111111-2222-3333-4444-555555555501");

    private static final Limits LIMITS = Limits.ofCalls(4);

    private record Seen(String line, Map<String, List<String>> headers, Octets body) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);
    private volatile int status = 200;
    private volatile String answer = "";
    private HttpServer simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        simulator.createContext("/", this::serve);
        simulator.start();
    }

    @AfterEach
    void stop() {
        simulator.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        seen.add(new Seen(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                Octets.owning(exchange.getRequestBody().readAllBytes())));
        try {
            mayAnswer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private GridRegion region(int port) {
        return new GridRegion(
                REGION,
                ScopeId.ZERO,
                "Peer",
                new RegionArea(256000, 256000, 256, 256),
                new RegionEndpoint("127.0.0.1", port, "http://127.0.0.1:" + port + "/", 9000),
                4,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                AgentId.ZERO);
    }

    private GridRegion region() {
        return region(simulator.getAddress().getPort());
    }

    private static AgentCircuit circuit() {
        return new AgentCircuit(
                AGENT,
                new UserName("bot", "user_0"),
                SessionId.random(),
                SecureSessionId.random(),
                17,
                "f0de5d1b-205e-4fcd-9174-422be3daca85",
                false,
                new Vector3(128, 128, 25),
                "127.0.0.1",
                ViewerIdentity.UNKNOWN,
                Optional.empty(),
                Map.of());
    }

    @Test
    void asksWithTheCustomVerb() {
        answer = "{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\",\"features\":[]}";

        var outcome = new RobustSimulationConnector(LIMITS).queryAccess(region(), AGENT, new Vector3(1, 2, 3));

        assertThat(outcome).isEqualTo(new AccessOutcome.Granted());
        assertThat(seen.getFirst().line())
                .isEqualTo(
                        "QUERYACCESS /agent/22222222-aaaa-bbbb-cccc-000000000000/11111111-2222-3333-4444-555555555501/");
        assertThat(seen.getFirst().body().text()).contains("\"position\":\"<1, 2, 3>\"");
        assertThat(seen.getFirst().headers()).containsKeys("Opensim-request-id", "Content-type");
    }

    @Test
    void endsAnAgentAsACapturedSimulatorDoes() {
        answer = "OpenSim agent " + AGENT;
        var session = SessionId.of("24f6bf3b-34af-4936-abca-cd22f251d5eb");

        assertThat(new RobustSimulationConnector(LIMITS).closeAgent(region(), AGENT, session))
                .isTrue();
        assertThat(seen.getFirst().line())
                .isEqualTo("DELETE /agent/22222222-aaaa-bbbb-cccc-000000000000/11111111-2222-3333-4444-555555555501/"
                        + "?auth=24f6bf3b-34af-4936-abca-cd22f251d5eb");
        status = 503;
        assertThat(new RobustSimulationConnector(LIMITS).closeAgent(region(), AGENT, session))
                .isFalse();
    }

    @Test
    void oneThatGivesNoAnswerIsLeftAloneForAWhile() {
        var limits = new Limits(
                4, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(10));
        var connector = new RobustSimulationConnector(limits);
        mayAnswer = new CountDownLatch(1);
        assertThat(connector.queryAccess(region(), AGENT, Vector3.ZERO)).isInstanceOf(AccessOutcome.Refused.class);
        mayAnswer.countDown();
        var asked = seen.size();

        assertThat(connector.createAgent(region(), circuit(), 0)).isInstanceOf(AccessOutcome.Refused.class);
        assertThat(seen).hasSize(asked);
    }

    @Test
    void announcesCompressed() throws IOException {
        answer = "{\"reason\":\"Authorized\",\"success\":true,\"your_ip\":\"127.0.0.1\"}";
        var circuit = circuit();

        var outcome = new RobustSimulationConnector(LIMITS).createAgent(region(), circuit, 4224);

        assertThat(outcome).isEqualTo(new AccessOutcome.Granted());
        var request = seen.getFirst();
        assertThat(request.line()).isEqualTo("POST /agent/22222222-aaaa-bbbb-cccc-000000000000/");
        assertThat(request.headers().get("X-content-encoding")).containsExactly("gzip");
        var body = new GZIPInputStream(
                        new java.io.ByteArrayInputStream(request.body().toArray()))
                .readAllBytes();
        var read = AgentAnnouncementJson.read(LlsdJson.read(Octets.owning(body)));
        assertThat(read.circuit()).isEqualTo(circuit);
        assertThat(read.destination()).isEqualTo(REGION);
    }

    @Test
    void passesTheRefusalOn() {
        answer = "{\"reason\":\"The region is full.\",\"your_ip\":\"127.0.0.1\"}";

        assertThat(new RobustSimulationConnector(LIMITS).createAgent(region(), circuit(), 0))
                .isEqualTo(new AccessOutcome.Refused("The region is full."));
    }

    @Test
    void anErrorOrNonsenseIsARefusal() {
        var refused = new AccessOutcome.Refused("The region Peer cannot be reached at the moment.");
        var connector = new RobustSimulationConnector(LIMITS);
        status = 500;
        assertThat(connector.queryAccess(region(), AGENT, Vector3.ZERO)).isEqualTo(refused);
        status = 200;
        answer = "<html>";
        assertThat(connector.queryAccess(region(), AGENT, Vector3.ZERO)).isEqualTo(refused);
    }

    @Test
    void aSimulatorThatIsGoneIsARefusal() {
        var gone = region();
        simulator.stop(0);

        assertThat(new RobustSimulationConnector(HttpClient.newHttpClient(), LIMITS)
                        .queryAccess(gone, AGENT, Vector3.ZERO))
                .isInstanceOf(AccessOutcome.Refused.class);
    }
}
