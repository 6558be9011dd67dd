// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.PickDelete;

/** Takes a place off the viewer's profile: nothing keeps that yet, which the user is told. */
public final class PickDeleteHandler implements ViewerHandler<PickDelete> {
    @Override
    public Class<PickDelete> message() {
        return PickDelete.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, PickDelete message) {
        viewer.send(Alerts.alert("Picks cannot be kept yet: nothing was changed."));
    }
}
