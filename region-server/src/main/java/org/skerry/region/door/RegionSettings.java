// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/**
 * A region's validated settings, fixed while it runs.
 *
 * @param area place and size in grid metres
 * @param endpoint what others are told; its host is also the address that datagrams must come from
 * @param udpBind address and port to bind
 * @param access maturity: 13 general, 21 moderate, 42 adult
 * @param owner of the estate
 * @param maxAgents root agents at once, 1 to 1000
 * @param waterHeight metres
 * @param bytesPerSecond what all viewers together are sent at most
 * @param folder where the region keeps its files
 */
public record RegionSettings(
        RegionId id,
        String name,
        RegionArea area,
        RegionEndpoint endpoint,
        InetSocketAddress udpBind,
        int access,
        AgentId owner,
        int maxAgents,
        float waterHeight,
        int bytesPerSecond,
        Path folder) {
    /** The same region with its water elsewhere. */
    public RegionSettings withWaterHeight(float metres) {
        return new RegionSettings(
                id, name, area, endpoint, udpBind, access, owner, maxAgents, metres, bytesPerSecond, folder);
    }
}
