// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.wiring.LocalService;

/** Draws the smaller scales of the map, some tiles every few seconds, so that uploads need not wait for it. */
@Singleton
@Startup
@LocalBean
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class MapTileTimer {
    private static final System.Logger LOG = System.getLogger(MapTileTimer.class.getName());
    /** Two seconds' work for a processor, and seven levels of what one cell changes many times over. */
    private static final int TILES_AT_ONCE = 25;

    private static final int ROUNDS = 10;

    @Inject
    @LocalService
    StaleTiles tiles;

    /** Each server of a grid does it: whoever comes second to a tile finds it drawn. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "map tiles")
    void draw() {
        try {
            for (var round = 0; round < ROUNDS && tiles.draw(TILES_AT_ONCE) > 0; round++) {
                LOG.log(Level.DEBUG, "map tiles drawn round={0}", round);
            }
        } catch (ServiceUnavailableException unavailable) {
            // thrown on, it would bring the container's stack trace and an immediate second try
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "map tiles=failed cause={0}",
                    unavailable.getMessage());
        }
    }
}
