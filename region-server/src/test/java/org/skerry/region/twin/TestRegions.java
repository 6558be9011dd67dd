// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.region.door.RegionSettings;

/** Settings of the region that the captures were made with. */
public final class TestRegions {
    private TestRegions() {}

    public static RegionSettings settings(String serverUri) {
        return new RegionSettings(
                RegionId.of("11111111-2222-3333-4444-555555555501"),
                "PeerRegion",
                new RegionArea(256000, 256000, 256, 256),
                new RegionEndpoint("127.0.0.1", 9000, serverUri, 9000),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                13,
                AgentId.of("11111111-aaaa-bbbb-cccc-000000000001"),
                40,
                20,
                25_000_000,
                Path.of("unused"));
    }
}
