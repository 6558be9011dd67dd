// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MapItemReply;
import org.skerry.udp.message.MapItemRequest;

/** Asks what is on the map: of this region, where people are. */
public final class MapItemRequestHandler implements ViewerHandler<MapItemRequest> {
    private static final int AGENTS = 6;

    /** So that the reply fits a datagram. */
    private static final int MOST = 14;

    private final RegionContext region;

    public MapItemRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<MapItemRequest> message() {
        return MapItemRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 20);
    }

    @Override
    public void handle(Viewer viewer, MapItemRequest message) {
        var asked = message.requestData();
        if (asked.itemType() != AGENTS || (asked.regionHandle() != 0 && asked.regionHandle() != region.handle())) {
            return;
        }
        var area = region.settings().area();
        var people = region.scene().avatars().stream()
                .filter(avatar -> !avatar.id().equals(viewer.agent()))
                .limit(MOST)
                .map(avatar -> MapItemReply.Data.builder()
                        .x(area.x() + (int) avatar.position().x())
                        .y(area.y() + (int) avatar.position().y())
                        .extra(1)
                        .name(Octets.utf8z(region.settings().name()))
                        .build())
                .toList();
        viewer.send(new MapItemReply(
                new MapItemReply.AgentData(
                        viewer.agent().value(), message.agentData().flags()),
                new MapItemReply.RequestData(AGENTS),
                people));
    }
}
