// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.gesture;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.DeactivateGestures;

/** Switches off gestures of the viewer's inventory. */
public final class DeactivateGesturesHandler implements ViewerHandler<DeactivateGestures> {
    private final GestureSwitch gestures;

    public DeactivateGesturesHandler(GestureSwitch gestures) {
        this.gestures = gestures;
    }

    @Override
    public Class<DeactivateGestures> message() {
        return DeactivateGestures.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, DeactivateGestures message) {
        var items = message.data().stream().map(DeactivateGestures.Data::itemId).toList();
        gestures.set(viewer.agent(), items, false);
    }
}
