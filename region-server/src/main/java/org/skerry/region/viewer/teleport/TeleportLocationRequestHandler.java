// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TeleportLocationRequest;
import org.skerry.udp.message.TeleportStart;

/** Goes to a place, in this region only so far. */
public final class TeleportLocationRequestHandler implements ViewerHandler<TeleportLocationRequest> {
    private final RegionContext region;

    public TeleportLocationRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<TeleportLocationRequest> message() {
        return TeleportLocationRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, TeleportLocationRequest message) {
        var info = message.info();
        var avatar = viewer.avatar();
        if (avatar.isEmpty()) {
            return;
        }
        if (avatar.get().frozen()) {
            viewer.send(Teleports.failed(viewer, "You are frozen in place."));
        } else if (info.regionHandle() != region.handle()) {
            viewer.send(Teleports.failed(viewer, "Teleports to other regions are not supported yet."));
        } else if (!info.position().isFinite()) {
            viewer.send(Teleports.failed(viewer, "There is no such place."));
        } else {
            avatar.get().place(info.position(), info.lookAt());
            viewer.send(new TeleportStart(new TeleportStart.Info(Teleports.VIA_LOCATION)));
            viewer.send(Teleports.local(viewer, avatar.get(), Teleports.VIA_LOCATION));
        }
    }
}
