// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import java.util.Map;
import java.util.Optional;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.MalformedBodyException;

/** Regions in the words of the classic grid server: places in cells, numbers as texts, a handle as one number of 64 bits. */
final class RegionTalk {
    private RegionTalk() {}

    static String handle(GridRegion region) {
        return Long.toUnsignedString(region.area().handle());
    }

    /** The region at a handle. */
    static Optional<GridRegion> at(GridService grid, String handle) {
        try {
            var number = Long.parseUnsignedLong(handle.strip());
            return grid.findByPosition(ScopeId.ZERO, (int) (number >>> 32), (int) number);
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException("a handle is not a number", notOne);
        }
    }

    static String cellX(GridRegion region) {
        return Integer.toString(region.area().x() / RegionArea.CELL);
    }

    static String cellY(GridRegion region) {
        return Integer.toString(region.area().y() / RegionArea.CELL);
    }

    /** Where it is reached. The port of .NET's own remote calls is zero: we have none. */
    static void putAddress(GridRegion region, Map<String, Object> members) {
        members.put("sim_ip", region.endpoint().host());
        members.put("sim_port", Integer.toString(region.endpoint().udpPort()));
        members.put("http_port", Integer.toString(region.endpoint().httpPort()));
        members.put("remoting_port", "0");
    }
}
