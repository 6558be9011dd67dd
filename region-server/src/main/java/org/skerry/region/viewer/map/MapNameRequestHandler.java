// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MapNameRequest;

/** Looks for regions whose name begins so. */
public final class MapNameRequestHandler implements ViewerHandler<MapNameRequest> {
    private static final int MOST = 20;

    private final RegionContext region;

    public MapNameRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<MapNameRequest> message() {
        return MapNameRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 15);
    }

    @Override
    public void handle(Viewer viewer, MapNameRequest message) {
        var name = message.nameData().name().text().strip();
        var flags = message.agentData().flags();
        if (name.isEmpty()) {
            viewer.send(MapBlocks.nothing(viewer.agent(), flags, name));
            return;
        }
        region.background()
                .ask(
                        "map name",
                        () -> region.services().grid().searchByName(ScopeId.ZERO, name, MOST),
                        found -> {
                            MapBlocks.replies(viewer.agent(), flags, found).forEach(viewer::send);
                            viewer.send(MapBlocks.nothing(viewer.agent(), flags, name));
                        },
                        () -> viewer.send(MapBlocks.nothing(viewer.agent(), flags, name)));
    }
}
