// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code search_for_region_by_name}: a word of three letters or more finds the regions that have it in their name. */
@Singleton
@SimulatorCall
public class SearchForRegionByName extends ClassicMethod {
    private static final int MIN_WORD = 3;
    private static final int MAX_FOUND = 100;

    private final GridService grid;

    @Inject
    public SearchForRegionByName(GridService grid) {
        super("search_for_region_by_name", Map.of("numFound", 0));
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var name = members.required("name");
        var most = Math.clamp(members.integer("maxNumber"), 0, MAX_FOUND);
        var found = name.length() < MIN_WORD ? List.<GridRegion>of() : grid.searchByName(ScopeId.ZERO, name, most);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("numFound", found.size());
        for (var i = 0; i < found.size(); i++) {
            put(answer, "region" + i + ".", found.get(i));
        }
        return answer;
    }

    private static void put(Map<String, Object> answer, String prefix, GridRegion region) {
        var told = new LinkedHashMap<String, Object>();
        told.put("region_name", region.name());
        told.put("region_UUID", region.id().toString());
        told.put("region_locx", RegionTalk.cellX(region));
        told.put("region_locy", RegionTalk.cellY(region));
        RegionTalk.putAddress(region, told);
        told.put("map_UUID", region.mapTexture().toString());
        told.forEach((name, value) -> answer.put(prefix + name, value));
    }
}
