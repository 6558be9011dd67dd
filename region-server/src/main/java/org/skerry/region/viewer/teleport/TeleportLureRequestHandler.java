// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TeleportLureRequest;

/** Accepts an offer to go to somebody: not yet. */
public final class TeleportLureRequestHandler implements ViewerHandler<TeleportLureRequest> {
    @Override
    public Class<TeleportLureRequest> message() {
        return TeleportLureRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, TeleportLureRequest message) {
        viewer.send(Teleports.failed(viewer, "Teleport offers are not supported yet."));
    }
}
