// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import java.util.List;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MapLayerReply;
import org.skerry.udp.message.MapLayerRequest;

/** Asks which image covers the map: none does, tiles come by HTTP. */
public final class MapLayerRequestHandler implements ViewerHandler<MapLayerRequest> {
    @Override
    public Class<MapLayerRequest> message() {
        return MapLayerRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(2, 10);
    }

    @Override
    public void handle(Viewer viewer, MapLayerRequest message) {
        viewer.send(new MapLayerReply(
                new MapLayerReply.AgentData(
                        viewer.agent().value(), message.agentData().flags()),
                List.of()));
    }
}
