// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.id.ScopeId;

/**
 * Who may draw on the map (robust-wire section 13): {@code skerry.map.check-address}. A region that is online keeps
 * others off its cells: an upload must come from its address. Callers on this machine and in the same private network are
 * trusted, for there the address that viewers are told is often another one; and what nobody has registered yet may be
 * drawn, for simulators draw before they register.
 */
@Singleton
public class MapUploaders {
    private static final Logger LOG = System.getLogger(MapUploaders.class.getName());
    private static final int MAX_CELL = Integer.MAX_VALUE / RegionArea.CELL - 1;

    private final GridService grid;
    private final boolean checked;

    @Inject
    public MapUploaders(
            GridService grid,
            @ConfigProperty(name = "skerry.map.check-address", defaultValue = "true") boolean checked) {
        this.grid = grid;
        this.checked = checked;
    }

    /**
     * @param cellX of the tile, in cells
     * @param address the caller's IP address
     */
    boolean mayDraw(ScopeId scope, int cellX, int cellY, String address) {
        if (!checked || isNear(address) || cellX < 0 || cellY < 0 || cellX > MAX_CELL || cellY > MAX_CELL) {
            return true;
        }
        var stranger = grid.findByPosition(scope, cellX * RegionArea.CELL, cellY * RegionArea.CELL)
                .filter(region -> region.has(RegionFlag.REGION_ONLINE))
                .filter(region -> !isAt(region, address));
        stranger.ifPresent(
                region -> LOG.log(Level.WARNING, "map-upload=refused region={0} address={1}", region.id(), address));
        return stranger.isEmpty();
    }

    private static boolean isNear(String address) {
        try {
            var caller = InetAddress.ofLiteral(address);
            return caller.isLoopbackAddress() || caller.isSiteLocalAddress() || caller.isLinkLocalAddress();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isAt(GridRegion region, String address) {
        try {
            var caller = InetAddress.ofLiteral(address);
            return Arrays.asList(InetAddress.getAllByName(region.endpoint().host()))
                    .contains(caller);
        } catch (UnknownHostException | IllegalArgumentException nowhere) {
            return false;
        }
    }
}
