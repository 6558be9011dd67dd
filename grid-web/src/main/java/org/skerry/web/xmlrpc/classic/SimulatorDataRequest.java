// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code simulator_data_request}: one region, by id, by handle or by name. */
@Singleton
@SimulatorCall
public class SimulatorDataRequest extends ClassicMethod {
    private final GridService grid;

    @Inject
    public SimulatorDataRequest(GridService grid) {
        super("simulator_data_request", ClassicAnswers.NO_REGION);
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return find(members).map(SimulatorDataRequest::told).orElse(ClassicAnswers.NO_REGION);
    }

    private Optional<GridRegion> find(WireFields members) {
        if (members.has("region_UUID")) {
            return grid.find(ScopeId.ZERO, new RegionId(members.uuid("region_UUID")));
        }
        if (members.has("region_handle")) {
            return RegionTalk.at(grid, members.text("region_handle"));
        }
        return grid.findLocalByName(ScopeId.ZERO, members.required("region_name_search"));
    }

    private static Map<String, Object> told(GridRegion region) {
        var answer = new LinkedHashMap<String, Object>();
        RegionTalk.putAddress(region, answer);
        answer.put("server_uri", region.endpoint().serverUri());
        answer.put("region_locx", RegionTalk.cellX(region));
        answer.put("region_locy", RegionTalk.cellY(region));
        answer.put("region_UUID", region.id().toString());
        answer.put("region_name", region.name());
        answer.put("regionHandle", RegionTalk.handle(region));
        return answer;
    }
}
