// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TeleportLandmarkRequest;

/** Goes to a landmark or home: not yet. */
public final class TeleportLandmarkRequestHandler implements ViewerHandler<TeleportLandmarkRequest> {
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
        viewer.send(Teleports.failed(viewer, "Landmarks and home are not supported yet."));
    }
}
