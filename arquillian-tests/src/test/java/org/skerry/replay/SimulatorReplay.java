// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.simulation.AgentAnnouncementJson;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.connector.profile.RobustProfileConnector;
import org.skerry.region.door.GridServices;
import org.skerry.region.http.HttpCall;
import org.skerry.region.http.Router;
import org.skerry.region.simulation.GridAddresses;
import org.skerry.region.simulation.LocalRegions;
import org.skerry.region.simulation.SimulationRoutes;

/** Sends captured requests of simulators and of the grid to the HTTP side of a region server of ours. */
final class SimulatorReplay {
    /** Nobody listens there: what is asked here concerns accounts and presence alone. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");

    private final Path captures;
    private final ReplayReport report;
    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final Router router;

    SimulatorReplay(Path captures, ReplayReport report) {
        this.captures = captures;
        this.report = report;
        var regions = new LocalRegions();
        regions.add(new WelcomingRegion(
                RegionId.of("11111111-2222-3333-4444-555555555501"), new RegionArea(256000, 256000, 256, 256)));
        regions.add(new WelcomingRegion(
                RegionId.of("11111111-2222-3333-4444-555555555502"), new RegionArea(256256, 256000, 256, 256)));
        router = SimulationRoutes.addTo(Router.builder(), regions, services(), GridAddresses.of(NOBODY), () -> false)
                .build();
    }

    private GridServices services() {
        var calls = new RobustCalls(Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new GridServices(
                accounts,
                presence,
                new RobustGridUserConnector(NOBODY, calls),
                new RobustGridConnector(NOBODY, calls),
                new RobustAssetConnector(NOBODY, calls),
                new RobustInventoryConnector(NOBODY, calls),
                new RobustAvatarConnector(NOBODY, calls),
                new RobustBakedTextureConnector(NOBODY, calls),
                new RobustMuteListConnector(NOBODY, calls),
                new RobustOfflineMessageConnector(NOBODY, calls),
                new RobustProfileConnector(NOBODY, calls),
                new RobustAgentPreferencesConnector(NOBODY, calls),
                new RobustEstateConnector(NOBODY, calls));
    }

    void run(ExchangeList list) throws IOException {
        for (var step : list.steps()) {
            if (step instanceof Step.Replay(var file)) {
                replay(CaptureFile.read(captures, file));
            }
        }
    }

    private void replay(Exchange exchange) {
        var request = exchange.request();
        letIn(request);
        var path = request.path().replaceFirst("\\?.*", "");
        Map<String, List<String>> parameters = new HashMap<>();
        if (request.path().contains("?auth=")) {
            parameters.put("auth", List.of(request.path().replaceFirst(".*auth=", "")));
        }
        var answer = router.handle(new HttpCall(
                        request.method(), path, parameters, Map.of(), request.body(), InetAddress.getLoopbackAddress()))
                .join();
        var ids = new IdMap();
        ids.fix(request.startLine() + request.text());
        var reply = new Reply(answer.status(), answer.contentType(), answer.body());
        report.compared(exchange, Envelope.differences(ids, exchange.response(), reply));
    }

    /** The grid knows everybody who is announced or asked about. */
    private void letIn(CapturedMessage request) {
        var parts = request.path().split("[/?]", -1);
        if (!parts[1].equals("agent")) {
            return;
        }
        var agent = AgentId.of(parts[2]);
        try {
            var circuit =
                    AgentAnnouncementJson.read(LlsdJson.read(request.body())).circuit();
            accounts.store(UserAccount.ordinary(agent, circuit.name(), "", Instant.EPOCH));
            presence.login(agent, circuit.session(), circuit.secureSession());
        } catch (LlsdFormatException noAnnouncement) {
            accounts.store(UserAccount.ordinary(agent, new UserName("Some", agent.toString()), "", Instant.EPOCH));
        }
    }
}
