// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.math.Vector3;

/**
 * {@link AgentAnnouncement} as JSON, for both ends of {@code POST /agent} (robust-wire sections 0.3 and 21). Numbers
 * travel as text, and members with default values are left out.
 */
public final class AgentAnnouncementJson {
    private static final int MOST_SERVICE_URLS = 32;

    private AgentAnnouncementJson() {}

    /** The body that announces the agent to a region. */
    public static Llsd.Struct write(GridRegion destination, AgentCircuit circuit, int teleportFlags) {
        var out = new LlsdStruct();
        text(out, "agent_id", circuit.agent().toString());
        text(out, "caps_path", circuit.capsPath());
        if (circuit.child()) {
            out.put("child", true);
        }
        text(out, "circuit_code", Integer.toUnsignedString(circuit.circuitCode()));
        text(out, "first_name", circuit.name().first());
        text(out, "last_name", circuit.name().last());
        text(out, "secure_session_id", circuit.secureSession().toString());
        text(out, "session_id", circuit.session().toString());
        text(out, "start_pos", circuit.startPosition().toText());
        text(out, "client_ip", circuit.clientAddress());
        text(out, "viewer", fullVersion(circuit.viewer()));
        text(out, "channel", circuit.viewer().channel());
        text(out, "mac", circuit.viewer().mac());
        text(out, "id0", circuit.viewer().id0());
        circuit.appearance().ifPresent(worn -> out.put("packed_appearance", PackedAppearanceJson.write(worn)));
        serviceUrls(out, circuit.serviceUrls());
        out.put("context", AccessQueryJson.context());
        text(out, "destination_x", Integer.toString(destination.area().x()));
        text(out, "destination_y", Integer.toString(destination.area().y()));
        text(out, "destination_name", destination.name());
        text(out, "destination_uuid", destination.id().toString());
        text(out, "teleport_flags", Integer.toUnsignedString(teleportFlags));
        return out.build();
    }

    /** Stock grids put the channel before the version that the viewer told. */
    private static String fullVersion(ViewerIdentity viewer) {
        var channel = viewer.channel();
        return channel.isEmpty() || viewer.version().startsWith(channel + " ")
                ? viewer.version()
                : channel + " " + viewer.version();
    }

    private static void text(LlsdStruct out, String name, String value) {
        if (!value.isEmpty()) {
            out.put(name, value);
        }
    }

    private static void serviceUrls(LlsdStruct out, Map<String, String> urls) {
        var pairs = new ArrayList<Llsd>();
        var map = new LlsdStruct();
        urls.forEach((key, url) -> {
            pairs.add(new Llsd.Text(key));
            pairs.add(new Llsd.Text(url));
            map.put(key, url);
        });
        out.put("service_urls", new Llsd.Array(pairs)).put("serviceurls", map.build());
    }

    /**
     * Reads a body. Unknown members are left alone; ids, the circuit code and the caps path must be there.
     *
     * @throws LlsdFormatException if something needed is missing or garbled
     */
    public static AgentAnnouncement read(Llsd body) {
        var in = new JsonMembers(body);
        var capsPath = in.text("caps_path");
        if (UuidText.tryParse(capsPath).isEmpty()) {
            throw new LlsdFormatException("caps_path is not a UUID");
        }
        var circuitCode = in.unsigned("circuit_code");
        if (circuitCode == 0) {
            throw new LlsdFormatException("circuit_code is missing");
        }
        var circuit = new AgentCircuit(
                new AgentId(in.requiredId("agent_id")),
                new UserName(in.text("first_name"), in.text("last_name")),
                new SessionId(in.requiredId("session_id")),
                new SecureSessionId(in.id("secure_session_id")),
                circuitCode,
                capsPath,
                in.flag("child"),
                in.vector("start_pos", Vector3.ZERO),
                in.text("client_ip"),
                new ViewerIdentity(in.text("viewer"), in.text("channel"), in.text("mac"), in.text("id0")),
                appearance(in),
                serviceUrls(in));
        return new AgentAnnouncement(
                circuit,
                new RegionId(in.id("destination_uuid")),
                in.unsigned("destination_x"),
                in.unsigned("destination_y"),
                in.unsigned("teleport_flags"));
    }

    private static Optional<PackedAppearance> appearance(JsonMembers in) {
        return in.raw("packed_appearance") instanceof Llsd.Struct worn
                ? Optional.of(PackedAppearanceJson.read(worn))
                : Optional.empty();
    }

    private static Map<String, String> serviceUrls(JsonMembers in) {
        Map<String, String> urls = new LinkedHashMap<>();
        if (in.raw("serviceurls") instanceof Llsd.Struct(var members)) {
            members.forEach((key, url) -> {
                if (url instanceof Llsd.Text(var text)) {
                    urls.put(key, text);
                }
            });
        } else {
            List<Llsd> pairs = in.list("service_urls");
            for (var i = 0; i + 1 < pairs.size(); i += 2) {
                if (pairs.get(i) instanceof Llsd.Text(var key) && pairs.get(i + 1) instanceof Llsd.Text(var url)) {
                    urls.put(key, url);
                }
            }
        }
        if (urls.size() > MOST_SERVICE_URLS) {
            throw new LlsdFormatException("more than " + MOST_SERVICE_URLS + " service URLs");
        }
        return urls;
    }
}
