// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.net.URI;
import java.util.LinkedHashMap;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SessionId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.simulation.AccessQueryJson;
import org.skerry.api.simulation.AgentAnnouncementJson;
import org.skerry.api.wire.InstantMessageMembers;
import org.skerry.api.wire.WireFields;
import org.skerry.api.wire.XmlRpcStruct;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.message.RobustMessageConnector;
import org.skerry.connector.simulation.RobustSimulationConnector;

/** What a simulator asks another, read by our codecs and asked again by our connectors, and the answer back. */
final class SimulatorRelay {
    private static final String JSON = "application/json";

    private final URI server;
    private final RobustSimulationConnector simulation;
    private final RobustMessageConnector messages;

    SimulatorRelay(URI server, RobustCalls calls) {
        this.server = server;
        this.simulation = new RobustSimulationConnector(RobustSimulationConnector.Limits.ofCalls(4));
        this.messages = new RobustMessageConnector(server, calls);
    }

    Reply answer(CapturedMessage request) {
        var parts = request.path().split("[/?]", -1);
        return switch (request.method() + " " + parts[1]) {
            case "QUERYACCESS agent" -> access(request, parts);
            case "POST agent" -> announcement(request);
            case "DELETE agent" -> close(request, parts);
            case "POST " -> message(request);
            default -> throw new IllegalArgumentException("no connector for " + request.startLine());
        };
    }

    private Reply access(CapturedMessage request, String[] parts) {
        var position = AccessQueryJson.readPosition(LlsdJson.read(request.body()));
        var region = region(new RegionId(UuidText.parse(parts[3])), "", new RegionArea(0, 0, 256, 256));
        var outcome = simulation.queryAccess(region, new AgentId(UuidText.parse(parts[2])), position);
        return json(AccessQueryJson.answer(outcome));
    }

    private Reply announcement(CapturedMessage request) {
        var body = LlsdJson.read(request.body());
        var told = AgentAnnouncementJson.read(body);
        var name = body instanceof Llsd.Struct struct && struct.get("destination_name") instanceof Llsd.Text(var text)
                ? text
                : "";
        var area = new RegionArea(told.destinationX(), told.destinationY(), 256, 256);
        var outcome =
                simulation.createAgent(region(told.destination(), name, area), told.circuit(), told.teleportFlags());
        return json(AccessQueryJson.announced(outcome, "127.0.0.1"));
    }

    private Reply close(CapturedMessage request, String[] parts) {
        var agent = new AgentId(UuidText.parse(parts[2]));
        var session = new SessionId(UuidText.parse(request.path().replaceFirst(".*auth=", "")));
        var region = region(new RegionId(UuidText.parse(parts[3])), "", new RegionArea(0, 0, 256, 256));
        var closed = simulation.closeAgent(region, agent, session);
        return Reply.text(200, JSON, closed ? "OpenSim agent " + agent : "");
    }

    private Reply message(CapturedMessage request) {
        var members = new LinkedHashMap<String, String>();
        ShapeReader.read(request.text())
                .part("params")
                .part("param")
                .part("value")
                .parts()
                .forEach(member -> members.put(member.name(), member.text()));
        var delivered = messages.deliver(InstantMessageMembers.read(new WireFields(members)));
        return new Reply(
                200,
                XmlRpcStruct.TYPE,
                Octets.owning(XmlRpcStruct.answer(InstantMessageMembers.outcome(delivered))
                        .toBytes()));
    }

    private GridRegion region(RegionId id, String name, RegionArea area) {
        return new GridRegion(
                id,
                ScopeId.ZERO,
                name,
                area,
                new RegionEndpoint("127.0.0.1", server.getPort(), server.toString(), server.getPort()),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                AgentId.ZERO);
    }

    private static Reply json(Llsd value) {
        return Reply.text(200, JSON, LlsdJson.writeText(value));
    }
}
