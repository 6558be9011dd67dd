// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_presence_info_bulk}: which of some users are in the world, and where. */
@Singleton
@SimulatorCall
public class GetPresenceInfoBulk extends ClassicMethod {
    private static final int MAX_USERS = 1000;

    private final PresenceService presence;
    private final GridService grid;

    @Inject
    public GetPresenceInfoBulk(PresenceService presence, GridService grid) {
        super("get_presence_info_bulk", Map.of("count", 0));
        this.presence = presence;
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var users = users(call);
        var places = new HashMap<AgentId, RegionId>();
        presence.findAll(users).forEach(info -> places.merge(info.user(), info.region(), GetPresenceInfoBulk::known));
        var handles = new HashMap<RegionId, String>();
        var answer = new LinkedHashMap<String, Object>();
        for (var i = 0; i < users.size(); i++) {
            var region = places.get(users.get(i));
            answer.put("uuid_" + i, users.get(i).toString());
            answer.put("isOnline_" + i, region != null);
            answer.put("regionHandle_" + i, region == null ? "0" : handles.computeIfAbsent(region, this::handle));
            answer.put("regionID_" + i, region == null ? RegionId.ZERO.toString() : region.toString());
        }
        answer.put("count", users.size());
        return answer;
    }

    /** Of two sessions the one that has arrived somewhere. */
    private static RegionId known(RegionId one, RegionId other) {
        return one.isZero() ? other : one;
    }

    private String handle(RegionId region) {
        return grid.find(ScopeId.ZERO, region).map(RegionTalk::handle).orElse("0");
    }

    /** Simulators name each user twice. */
    private static List<AgentId> users(XmlRpcCall call) {
        Object[] listed = switch (call.members().get("uuids")) {
            case Object[] array -> array;
            case List<?> list -> list.toArray();
            case null, default -> throw new MalformedBodyException("no uuids");
        };
        return Arrays.stream(listed)
                .map(String::valueOf)
                .map(UuidText::tryParse)
                .flatMap(Optional::stream)
                .map(AgentId::new)
                .distinct()
                .limit(MAX_USERS)
                .toList();
    }
}
