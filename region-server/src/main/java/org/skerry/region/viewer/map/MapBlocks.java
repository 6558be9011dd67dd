// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.udp.message.MapBlockReply;
import org.skerry.udp.message.Message;

/** Regions as blocks of the map (lludp section 20). */
final class MapBlocks {
    /** Access of a place where there is no region. */
    private static final int NO_REGION = 255;
    /** So that a reply fits a datagram whatever the names. */
    private static final int PER_REPLY = 10;

    private static final int MOST_NAME = 60;

    private MapBlocks() {}

    static List<Message> replies(AgentId agent, int flags, List<GridRegion> regions) {
        var replies = new ArrayList<Message>();
        for (var from = 0; from < regions.size(); from += PER_REPLY) {
            replies.add(reply(agent, flags, regions.subList(from, Math.min(regions.size(), from + PER_REPLY))));
        }
        return replies;
    }

    /** Says that there is nothing, or nothing more, of this name. */
    static Message nothing(AgentId agent, int flags, String name) {
        var block = MapBlockReply.Data.builder()
                .name(Octets.utf8z(shortened(name)))
                .access(NO_REGION)
                .build();
        return new MapBlockReply(new MapBlockReply.AgentData(agent.value(), flags), List.of(block), List.of());
    }

    /** Says that there is no region at this cell. */
    static Message nowhere(AgentId agent, int flags, int x, int y) {
        var block = MapBlockReply.Data.builder().x(x).y(y).access(NO_REGION).build();
        return new MapBlockReply(new MapBlockReply.AgentData(agent.value(), flags), List.of(block), List.of());
    }

    private static Message reply(AgentId agent, int flags, List<GridRegion> regions) {
        var large = regions.stream()
                .map(GridRegion::area)
                .anyMatch(area -> area.sizeX() != RegionArea.CELL || area.sizeY() != RegionArea.CELL);
        var sizes = regions.stream()
                .map(region -> new MapBlockReply.Size(
                        region.area().sizeX(), region.area().sizeY()))
                .toList();
        return new MapBlockReply(
                new MapBlockReply.AgentData(agent.value(), flags),
                regions.stream().map(MapBlocks::block).toList(),
                large ? sizes : List.of());
    }

    private static MapBlockReply.Data block(GridRegion region) {
        return MapBlockReply.Data.builder()
                .x(region.area().x() / RegionArea.CELL)
                .y(region.area().y() / RegionArea.CELL)
                .name(Octets.utf8z(shortened(region.name())))
                .access(region.access() & 0xFF)
                .mapImageId(region.mapTexture().value())
                .build();
    }

    private static String shortened(String name) {
        return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME);
    }
}
