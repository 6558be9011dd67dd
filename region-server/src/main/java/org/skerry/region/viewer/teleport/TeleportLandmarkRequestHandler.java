// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.UserPlace;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TeleportLandmarkRequest;
import org.skerry.udp.message.TeleportStart;

/** Goes home, if home is in this region; to landmarks and elsewhere not yet. */
public final class TeleportLandmarkRequestHandler implements ViewerHandler<TeleportLandmarkRequest> {
    private static final UUID HOME = new UUID(0, 0);

    private final RegionContext region;

    public TeleportLandmarkRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<TeleportLandmarkRequest> message() {
        return TeleportLandmarkRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, TeleportLandmarkRequest message) {
        if (!message.info().landmarkId().equals(HOME)) {
            viewer.send(Teleports.failed(viewer, "Landmarks are not supported yet."));
            return;
        }
        region.background()
                .ask(
                        "home",
                        () -> region.services()
                                .gridUsers()
                                .find(viewer.agent().toString())
                                .map(GridUserInfo::home),
                        home -> go(viewer, home),
                        () -> viewer.send(Teleports.failed(viewer, "Your home could not be found out.")));
    }

    private void go(Viewer viewer, Optional<UserPlace> home) {
        var avatar = viewer.avatar();
        if (avatar.isEmpty() || !viewer.root()) {
            return;
        }
        if (avatar.get().frozen()) {
            viewer.send(Teleports.failed(viewer, "You are frozen in place."));
        } else if (home.isEmpty() || home.get().region().equals(UserPlace.NONE.region())) {
            viewer.send(Teleports.failed(viewer, "You have no home yet."));
        } else if (!home.get().region().equals(region.settings().id())) {
            viewer.send(Teleports.failed(
                    viewer, "Your home is in another region; teleports to other regions are not supported yet."));
        } else {
            avatar.get().place(home.get().position(), home.get().lookAt());
            viewer.send(new TeleportStart(new TeleportStart.Info(Teleports.VIA_HOME)));
            viewer.send(Teleports.local(viewer, avatar.get(), Teleports.VIA_HOME));
        }
    }
}
