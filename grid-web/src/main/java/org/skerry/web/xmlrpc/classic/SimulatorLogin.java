// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code simulator_login}: a region registers. The keys of that time are not asked for: the private listener decides who may call. */
@Singleton
@SimulatorCall
public class SimulatorLogin extends ClassicMethod {
    private static final int USUAL_MATURITY = 1;
    private static final List<Integer> ACCESS = List.of(13, 21, 42);

    private final GridService grid;
    private final ServicesAddress services;

    @Inject
    public SimulatorLogin(GridService grid, ServicesAddress services) {
        super("simulator_login", Map.of("error", "Wrong format in login parameters. Please verify parameters."));
        this.grid = grid;
        this.services = services;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        if (!members.has("UUID")) {
            return Map.of("error", "No UUID passed to grid server - unable to connect you");
        }
        var region = region(members);
        return switch (grid.register(region)) {
            case RegisterOutcome.Registered _ -> welcome(region);
            case RegisterOutcome.Refused(var reason) -> Map.of("error", reason);
        };
    }

    private static GridRegion region(WireFields members) {
        var host = members.required("sim_ip");
        var port = members.integer("http_port");
        return new GridRegion(
                new RegionId(members.uuid("UUID")),
                ScopeId.ZERO,
                members.required("sim_name"),
                new RegionArea(
                        metres(members.integer("region_locx")),
                        metres(members.integer("region_locy")),
                        RegionArea.CELL,
                        RegionArea.CELL),
                new RegionEndpoint(host, port, "http://" + host + ":" + port + "/", members.integer("sim_port")),
                0,
                access(members.integer("maturity", USUAL_MATURITY)),
                new AssetId(members.uuidOrZero("map-image-id")),
                AssetId.ZERO,
                members.text("region_secret"),
                new AgentId(members.uuidOrZero("master_avatar_uuid")));
    }

    private static int metres(int cells) {
        if (cells < 0 || cells > Integer.MAX_VALUE / RegionArea.CELL - 1) {
            throw new MalformedBodyException("a place outside of the grid");
        }
        return cells * RegionArea.CELL;
    }

    private static int access(int maturity) {
        return ACCESS.get(Math.clamp(maturity, 0, ACCESS.size() - 1));
    }

    private Map<String, Object> welcome(GridRegion region) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("UUID", region.id().toString());
        answer.put("region_locx", RegionTalk.cellX(region));
        answer.put("region_locy", RegionTalk.cellY(region));
        answer.put("regionname", region.name());
        answer.put("estate_id", "1");
        answer.put(
                "neighbours",
                grid.neighbours(ScopeId.ZERO, region.id()).stream()
                        .map(SimulatorLogin::neighbour)
                        .toList());
        answer.put("sim_ip", region.endpoint().host());
        answer.put("sim_port", Integer.toString(region.endpoint().udpPort()));
        for (var service : List.of("asset", "user")) {
            answer.put(service + "_url", services.uri());
            answer.put(service + "_sendkey", "");
            answer.put(service + "_recvkey", "");
        }
        answer.put("authkey", region.secret());
        answer.put("data_uri", "");
        answer.put("allow_forceful_banlines", "TRUE");
        answer.put("messageserver_count", 0);
        return answer;
    }

    private static Map<String, Object> neighbour(GridRegion region) {
        var block = new LinkedHashMap<String, Object>();
        block.put("sim_ip", region.endpoint().host());
        block.put("sim_port", Integer.toString(region.endpoint().udpPort()));
        block.put("region_locx", RegionTalk.cellX(region));
        block.put("region_locy", RegionTalk.cellY(region));
        block.put("UUID", region.id().toString());
        block.put("regionHandle", RegionTalk.handle(region));
        return block;
    }
}
