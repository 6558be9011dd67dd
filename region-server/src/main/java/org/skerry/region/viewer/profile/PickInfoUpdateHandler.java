// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.PickInfoUpdate;

/** Changes a place that the viewer's profile shows: nothing keeps that yet, which the user is told. */
public final class PickInfoUpdateHandler implements ViewerHandler<PickInfoUpdate> {
    @Override
    public Class<PickInfoUpdate> message() {
        return PickInfoUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, PickInfoUpdate message) {
        viewer.send(Alerts.alert("Picks cannot be kept yet: nothing was changed."));
    }
}
