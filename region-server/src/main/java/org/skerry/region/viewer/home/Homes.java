// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.home;

import java.util.Optional;
import java.util.function.Consumer;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.math.Vector3;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/**
 * Makes the place where somebody stands their home. The region's flags allow that to everybody. Region's thread; the
 * grid is told beside it.
 */
public final class Homes {
    /** Viewers know this sentence and take a picture of the place. */
    private static final String SET = "Home position set.";

    private static final String FAILED = "Set Home request failed.";

    private final RegionContext region;

    public Homes(RegionContext region) {
        this.region = region;
    }

    /**
     * Sets the home of one who stands here, and tells them.
     *
     * @param lookAt which way to face there; where the avatar looks now if it is no direction
     * @param done is given the place, or nothing if the grid did not take it; on the region's thread
     */
    public void set(Viewer viewer, Vector3 lookAt, Consumer<Optional<UserPlace>> done) {
        var avatar = viewer.avatar();
        if (avatar.isEmpty() || !viewer.root()) {
            done.accept(Optional.empty());
            return;
        }
        var sound = lookAt.isFinite() && !lookAt.equals(Vector3.ZERO);
        var place = new UserPlace(
                region.settings().id(),
                avatar.get().position(),
                sound ? lookAt : avatar.get().lookAt());
        region.background()
                .ask(
                        "home",
                        () -> region.services()
                                .gridUsers()
                                .setHome(viewer.agent().toString(), place),
                        taken -> tell(viewer, taken ? Optional.of(place) : Optional.empty(), done),
                        () -> tell(viewer, Optional.empty(), done));
    }

    private static void tell(Viewer viewer, Optional<UserPlace> place, Consumer<Optional<UserPlace>> done) {
        viewer.send(Alerts.alert(place.isPresent() ? SET : FAILED));
        done.accept(place);
    }
}
