// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MapBlockRequest;

/** Asks for the regions of a part of the map. */
public final class MapBlockRequestHandler implements ViewerHandler<MapBlockRequest> {
    /** Cells along a side that one request may span. */
    private static final int MOST_CELLS = 64;

    /** Flag of a click on the map: say so if there is no region there. */
    private static final int TELL_OF_NOTHING = 0x10000;

    private final RegionContext region;

    public MapBlockRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<MapBlockRequest> message() {
        return MapBlockRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(10, 30);
    }

    @Override
    public void handle(Viewer viewer, MapBlockRequest message) {
        var area = message.positionData();
        var xMax = Math.min(area.maxX(), area.minX() + MOST_CELLS);
        var yMax = Math.min(area.maxY(), area.minY() + MOST_CELLS);
        region.background()
                .ask(
                        "map blocks",
                        () -> region.services()
                                .grid()
                                .findInRange(
                                        ScopeId.ZERO,
                                        area.minX() * RegionArea.CELL,
                                        xMax * RegionArea.CELL,
                                        area.minY() * RegionArea.CELL,
                                        yMax * RegionArea.CELL),
                        found -> {
                            var flags = message.agentData().flags();
                            MapBlocks.replies(viewer.agent(), flags, found).forEach(viewer::send);
                            if (found.isEmpty() && (flags & TELL_OF_NOTHING) != 0) {
                                viewer.send(MapBlocks.nowhere(viewer.agent(), flags, area.minX(), area.minY()));
                            }
                        },
                        () -> {});
    }
}
