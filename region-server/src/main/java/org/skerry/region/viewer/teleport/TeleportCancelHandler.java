// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TeleportCancel;

/** Gives a teleport up: those within the region are over at once. */
public final class TeleportCancelHandler implements ViewerHandler<TeleportCancel> {
    @Override
    public Class<TeleportCancel> message() {
        return TeleportCancel.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, TeleportCancel message) {
        // nothing takes long enough to be given up
    }
}
