// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.math.Vector3;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.http.Router;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.RecordingRegion;
import org.skerry.region.twin.TestRegions;

class AgentEndpointTest {
    private static final AgentId AGENT = AgentId.of("22222222-aaaa-bbbb-cccc-000000000000");
    private static final String HERE = "/agent/" + AGENT + "/11111111-2222-3333-4444-555555555501/";
    private static final InetAddress GRID = address(1);
    private static final SessionId SESSION = SessionId.of("24f6bf3b-34af-4936-abca-cd22f251d5eb");

    /** As a stock login service sends it, without the appearance. */
    private static final String ANNOUNCEMENT = """
            {"agent_id":"22222222-aaaa-bbbb-cccc-000000000000","caps_path":"f0de5d1b-205e-4fcd-9174-422be3daca85",\
            "circuit_code":"1363409985","first_name":"bot","last_name":"user_0",\
            "secure_session_id":"4e461315-3b29-4370-8a55-84be75d41cc5","session_id":"24f6bf3b-34af-4936-abca-cd22f251d5eb",\
            "start_pos":"<128, 128, 25>","client_ip":"127.0.0.1","viewer":"pCampBot pCampBot","channel":"pCampBot",\
            "mac":"02:FC:00:00:00:01","id0":"02:FC:00:00:00:01",\
            "destination_x":"256000","destination_y":"256000","destination_name":"PeerRegion",\
            "destination_uuid":"11111111-2222-3333-4444-555555555501","teleport_flags":"4224"}""";

    private final InMemoryGrid grid = new InMemoryGrid();
    private final RecordingRegion region = new RecordingRegion(TestRegions.settings("http://127.0.0.1:9000/"));
    private Router router;
    private boolean ready = true;

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void start() {
        grid.accounts().store(UserAccount.ordinary(AGENT, new UserName("bot", "user_0"), "", Instant.EPOCH));
        grid.presence().login(AGENT, SESSION, SecureSessionId.random());
        var regions = new LocalRegions();
        regions.add(region);
        var gridHost = GridAddresses.of(URI.create("http://" + GRID.getHostAddress() + ":8003/"));
        router = SimulationRoutes.addTo(Router.builder(), regions, grid.services(), gridHost, () -> ready)
                .build();
    }

    private Answer send(String method, String path, String body) {
        return send(method, path, Map.of(), body);
    }

    private Answer send(String method, String path, Map<String, List<String>> parameters, String body) {
        return sendFrom(InetAddress.getLoopbackAddress(), method, path, parameters, body)
                .join();
    }

    private CompletableFuture<Answer> sendFrom(
            InetAddress peer, String method, String path, Map<String, List<String>> parameters, String body) {
        return router.handle(new HttpCall(method, path, parameters, Map.of(), Octets.utf8(body), peer));
    }

    /** On a thread of its own, as requests come. */
    private CompletableFuture<Answer> queryFrom(InetAddress peer) {
        return CompletableFuture.supplyAsync(
                () -> sendFrom(peer, "QUERYACCESS", HERE, Map.of(), "{}").join(), Thread::startVirtualThread);
    }

    @Test
    void expectsAnAgentThatTheGridKnows() {
        var answer = send("POST", "/agent/" + AGENT + "/", ANNOUNCEMENT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body().text())
                .isEqualTo("{\"reason\":\"Authorized\",\"success\":true,\"your_ip\":\"127.0.0.1\"}");
        assertThat(region.expected()).hasSize(1);
        assertThat(region.expected().getFirst().circuitCode()).isEqualTo(1363409985);
    }

    @Test
    void findsTheDestinationByPositionToo() {
        var answer = send(
                "POST",
                "/agent/" + AGENT,
                ANNOUNCEMENT.replace("\"destination_uuid\":\"11111111-2222-3333-4444-555555555501\",", ""));

        assertThat(answer.body().text()).contains("\"success\":true");
        assertThat(region.expected()).hasSize(1);
    }

    @Test
    void refusesASessionThatTheGridDoesNotKnow() {
        grid.presence().logout(SESSION);

        assertRefused(send("POST", "/agent/" + AGENT + "/", ANNOUNCEMENT), "Failed to verify user presence");
    }

    @Test
    void refusesASessionOfAnotherAgent() {
        grid.presence().logout(SESSION);
        grid.presence().login(AgentId.random(), SESSION, SecureSessionId.random());

        assertRefused(send("POST", "/agent/" + AGENT + "/", ANNOUNCEMENT), "Failed to verify user presence");
    }

    @Test
    void refusesAnotherName() {
        assertRefused(
                send("POST", "/agent/" + AGENT + "/", ANNOUNCEMENT.replace("user_0", "Admin")),
                "Failed to verify user");
    }

    @Test
    void refusesAnUnknownDestination() {
        assertRefused(
                send(
                        "POST",
                        "/agent/" + AGENT + "/",
                        ANNOUNCEMENT.replace(
                                "11111111-2222-3333-4444-555555555501",
                                AgentId.random().toString())),
                "Destination region not found.");
    }

    @Test
    void refusesATeleportBeforeTheViewerIsSentHere() {
        // capture 06-bot-teleport, sim2__POST__agent-UUID.2.txt: a child that will be handed over, TELEPORT_LOCATION
        var teleport = ANNOUNCEMENT
                .replace("\"circuit_code\"", "\"child\":true,\"circuit_code\"")
                .replace("\"teleport_flags\":\"4224\"", "\"teleport_flags\":\"16\"");

        assertRefused(send("POST", "/agent/" + AGENT + "/", teleport), "Nobody can be teleported here yet");
    }

    @Test
    void expectsAChildAgentOfANeighbour() {
        var child = ANNOUNCEMENT
                .replace("\"circuit_code\"", "\"child\":true,\"circuit_code\"")
                .replace("\"teleport_flags\":\"4224\"", "\"teleport_flags\":\"0\"");

        assertThat(send("POST", "/agent/" + AGENT + "/", child).body().text()).contains("\"success\":true");
        assertThat(region.expected().getFirst().child()).isTrue();
    }

    private void assertRefused(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().text()).startsWith("{\"reason\":\"" + reason).doesNotContain("success");
        assertThat(region.expected()).isEmpty();
    }

    @Test
    void passesTheRegionsRefusalOn() {
        region.refuse("The region is full.");

        assertThat(send("POST", "/agent/" + AGENT + "/", ANNOUNCEMENT).body().text())
                .isEqualTo("{\"reason\":\"The region is full.\",\"your_ip\":\"127.0.0.1\"}");
    }

    @Test
    void answersAnAccessQueryAsAStockSimulatorDoes() {
        var answer = send(
                "QUERYACCESS",
                "/agent/" + AGENT + "/11111111-2222-3333-4444-555555555501/",
                "{\"viaTeleport\":true,\"position\":\"<128, 128, 25>\",\"my_version\":\"SIMULATION/0.3\",\"features\":[]}");

        assertThat(answer.body().text())
                .isEqualTo("{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\","
                        + "\"negotiated_inbound_version\":0.800000011920929,"
                        + "\"negotiated_outbound_version\":0.800000011920929,\"features\":[]}");
        assertThat(region.asked()).containsExactly(new Vector3(128, 128, 25));
        assertThat(send("QUERYACCESS", "/agent/" + AgentId.random() + "/11111111-2222-3333-4444-555555555501/", "{}")
                        .body()
                        .text())
                .startsWith("{\"success\":false,\"reason\":\"Failed to verify user");
    }

    @Test
    void dismissesWithTheSessionsToken() {
        var path = "/agent/" + AGENT + "/11111111-2222-3333-4444-555555555501/";
        assertThat(send("DELETE", path, Map.of("auth", List.of(SESSION.toString())), "")
                        .body()
                        .text())
                .isEqualTo("OpenSim agent " + AGENT);
        assertThat(region.closed()).containsExactly(SESSION);
        send("DELETE", path, Map.of(), "");
        assertThat(region.closed()).hasSize(1);
    }

    @Test
    void aFloodFromStrangersKeepsNeitherTheGridNorEachOtherOut() {
        region.hold();
        var share = PeerShares.Limits.DEFAULT.share();
        var flood =
                IntStream.range(0, share).mapToObj(_ -> queryFrom(address(66))).toList();
        region.awaitAsked(share);
        assertThat(queryFrom(address(66)).join().body().text()).contains("too busy");
        assertThat(sendFrom(address(66), "POST", "/agent/" + AGENT + "/", Map.of(), "not even read")
                        .join()
                        .body()
                        .text())
                .contains("too busy");
        assertThat(sendFrom(address(66), "DELETE", HERE, Map.of("auth", List.of(SESSION.toString())), "")
                        .join()
                        .status())
                .isEqualTo(503);
        assertThat(region.closed()).isEmpty();

        var others = PeerShares.Limits.DEFAULT.others();
        var more = IntStream.range(share, others)
                .mapToObj(i -> queryFrom(address(100 + i)))
                .toList();
        region.awaitAsked(others);
        assertThat(queryFrom(address(99)).join().body().text()).contains("too busy");
        var grids = IntStream.range(0, PeerShares.Limits.DEFAULT.grid())
                .mapToObj(_ -> queryFrom(GRID))
                .toList();
        region.awaitAsked(others + grids.size());

        region.letGo();
        assertThat(Stream.of(flood, more, grids).flatMap(List::stream))
                .allSatisfy(answer -> assertThat(answer.join().body().text()).startsWith("{\"success\":true"));
        assertThat(queryFrom(address(66)).join().body().text()).startsWith("{\"success\":true");
    }

    @Test
    void saysFalseToAnUpdate() {
        var answer = send("PUT", "/agent/" + AGENT + "/", "{}");
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body().text()).isEqualTo("False");
    }

    @Test
    void greetsNeighboursAndProbes() {
        var hello = send("POST", "/region/" + AGENT + "/", "{}");
        assertThat(hello.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(hello.body().text()).isEqualTo("{\"success\":true}");
        assertThat(send("GET", "/simstatus", "").body().text()).isEqualTo("OK");
        ready = false;
        assertThat(send("GET", "/simstatus", "").status()).isEqualTo(404);
        assertThat(send("GET", "/", "").status()).isEqualTo(404);
    }

    @Test
    void refusesGarbage() {
        assertThat(send("POST", "/agent/", "{}").status()).isEqualTo(400);
        assertThat(send("POST", "/agent/" + AgentId.random() + "/", ANNOUNCEMENT)
                        .status())
                .isEqualTo(400);
        assertThat(send("GET", "/agent/" + AGENT + "/", "").status()).isEqualTo(405);
        assertThatThrownBy(() -> send("POST", "/agent/" + AGENT + "/", "<xml/>"))
                .isInstanceOf(LlsdFormatException.class);
    }
}
