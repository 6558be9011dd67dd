// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
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

    /**
     * Sends every observer the dots. Of more people than fit a message everybody is told of the same, those who came
     * first; of oneself and of whom one tracks in any case.
     */
    public void tell(Collection<? extends Observer> observers) {
        var dots = new ArrayList<CoarseLocationUpdate.Location>();
        var agents = new ArrayList<CoarseLocationUpdate.AgentData>();
        var places = new HashMap<AgentId, Integer>();
        for (var avatar : scene.avatars()) {
            places.put(avatar.id(), dots.size());
            dots.add(dot(avatar.position()));
            agents.add(new CoarseLocationUpdate.AgentData(avatar.id().value()));
        }
        var everybody = new Dots(dots, agents);
        for (var observer : observers) {
            if (observer.watching()) {
                var you = places.getOrDefault(observer.agent(), NOBODY);
                var prey = places.getOrDefault(observer.prey(), NOBODY);
                observer.sendNewest(everybody.update(you, prey));
            }
        }
    }

    /** All dots, of which a message takes the first {@link #MOST}. */
    private record Dots(List<CoarseLocationUpdate.Location> dots, List<CoarseLocationUpdate.AgentData> agents) {
        CoarseLocationUpdate update(int you, int prey) {
            if (dots.size() <= MOST) {
                return new CoarseLocationUpdate(dots, new CoarseLocationUpdate.Index(you, prey), agents);
            }
            var told = new Dots(new ArrayList<>(dots.subList(0, MOST)), new ArrayList<>(agents.subList(0, MOST)));
            var yourPlace = told.withRoom(this, you, MOST - 1);
            var preyPlace = you == prey ? yourPlace : told.withRoom(this, prey, MOST - 2);
            return new CoarseLocationUpdate(
                    told.dots, new CoarseLocationUpdate.Index(yourPlace, preyPlace), told.agents);
        }

        /** Where a dot of all is among these, if need be in place of another. */
        private int withRoom(Dots all, int place, int otherwise) {
            if (place < MOST) {
                return place;
            }
            dots.set(otherwise, all.dots.get(place));
            agents.set(otherwise, all.agents.get(place));
            return otherwise;
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
