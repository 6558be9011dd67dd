// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.ArrayList;
import java.util.Collection;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.math.Vector3;
import org.skerry.region.scene.Scene;
import org.skerry.udp.message.CoarseLocationUpdate;

/** Where everybody is, roughly: the dots on the map (lludp section 17). */
public final class CoarseLocations {
    private static final int MOST = 60;
    private static final int NOBODY = -1;
    private static final float HIGHEST = 1024;

    private final Scene scene;
    private final float perX;
    private final float perY;

    public CoarseLocations(Scene scene, RegionArea area) {
        this.scene = scene;
        this.perX = (float) area.sizeX() / RegionArea.CELL;
        this.perY = (float) area.sizeY() / RegionArea.CELL;
    }

    public void tell(Collection<? extends Observer> observers) {
        var dots = new ArrayList<CoarseLocationUpdate.Location>();
        var agents = new ArrayList<CoarseLocationUpdate.AgentData>();
        for (var avatar : scene.avatars()) {
            if (dots.size() == MOST) {
                break;
            }
            dots.add(dot(avatar.position()));
            agents.add(new CoarseLocationUpdate.AgentData(avatar.id().value()));
        }
        for (var observer : observers) {
            if (observer.watching()) {
                var you = agents.indexOf(
                        new CoarseLocationUpdate.AgentData(observer.agent().value()));
                observer.sendNewest(
                        new CoarseLocationUpdate(dots, new CoarseLocationUpdate.Index(you, NOBODY), agents));
            }
        }
    }

    private CoarseLocationUpdate.Location dot(Vector3 at) {
        var height = at.z() > HIGHEST ? 0 : Math.max(0, (int) (at.z() / 4));
        return new CoarseLocationUpdate.Location(
                Math.clamp((int) (at.x() / perX), 0, 255),
                Math.clamp((int) (at.y() / perY), 0, 255),
                Math.min(255, height));
    }
}
