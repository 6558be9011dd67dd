// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code map_block}: the regions of a rectangle of the map, in cells, its edges included. */
@Singleton
@SimulatorCall
public class MapBlock extends ClassicMethod {
    private static final int MAX_CELL = Integer.MAX_VALUE / RegionArea.CELL - 1;
    private static final int MAX_BLOCKS = 4096;

    private final GridService grid;

    @Inject
    public MapBlock(GridService grid) {
        super("map_block", Map.of("sim-profiles", List.of()));
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var regions = grid.findInRange(
                ScopeId.ZERO,
                metres(members, "xmin", 980),
                metres(members, "xmax", 1020),
                metres(members, "ymin", 980),
                metres(members, "ymax", 1020));
        return Map.of(
                "sim-profiles",
                regions.stream().limit(MAX_BLOCKS).map(MapBlock::block).toList());
    }

    private static int metres(WireFields members, String name, int usual) {
        return Math.clamp(members.integer(name, usual), 0, MAX_CELL) * RegionArea.CELL;
    }

    private static Map<String, Object> block(GridRegion region) {
        var block = new LinkedHashMap<String, Object>();
        block.put("x", RegionTalk.cellX(region));
        block.put("y", RegionTalk.cellY(region));
        block.put("name", region.name());
        block.put("access", Integer.toString(region.access()));
        block.put("region-flags", 0);
        block.put("water-height", 20);
        block.put("agents", 1);
        block.put("map-image-id", region.mapTexture().toString());
        block.put("regionhandle", RegionTalk.handle(region));
        RegionTalk.putAddress(region, block);
        block.put("sim_uri", region.endpoint().serverUri());
        block.put("uuid", region.id().toString());
        return block;
    }
}
