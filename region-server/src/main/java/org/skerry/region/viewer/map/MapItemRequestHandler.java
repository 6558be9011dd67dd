// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import org.skerry.api.binary.Octets;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MapItemReply;
import org.skerry.udp.message.MapItemRequest;

/**
 * Asks what is on the map: of this region, where how many people are. Of other regions nothing is said: simulators do not
 * tell each other.
 */
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
        var people = region.scene().avatars().stream()
                .filter(avatar -> !avatar.id().equals(viewer.agent()))
                .map(Avatar::position)
                .toList();
        viewer.send(new MapItemReply(
                new MapItemReply.AgentData(
                        viewer.agent().value(), message.agentData().flags()),
                new MapItemReply.RequestData(AGENTS),
                MapCrowds.of(people, MOST).stream().map(this::item).toList()));
    }

    private MapItemReply.Data item(MapCrowds.Crowd crowd) {
        var area = region.settings().area();
        return MapItemReply.Data.builder()
                .x(area.x() + (int) crowd.x())
                .y(area.y() + (int) crowd.y())
                .extra(crowd.people())
                .name(Octets.utf8z(region.settings().name()))
                .build();
    }
}
