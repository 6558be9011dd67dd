// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.gesture;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ActivateGestures;

/** Switches on gestures of the viewer's inventory. */
public final class ActivateGesturesHandler implements ViewerHandler<ActivateGestures> {
    private final GestureSwitch gestures;

    public ActivateGesturesHandler(GestureSwitch gestures) {
        this.gestures = gestures;
    }

    @Override
    public Class<ActivateGestures> message() {
        return ActivateGestures.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ActivateGestures message) {
        var items = message.data().stream().map(ActivateGestures.Data::itemId).toList();
        gestures.set(viewer.agent(), items, true);
    }
}
