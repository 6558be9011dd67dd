// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarNotesUpdate;

/** Changes what the viewer notes of somebody: nothing keeps that yet, which the user is told. */
public final class AvatarNotesUpdateHandler implements ViewerHandler<AvatarNotesUpdate> {
    @Override
    public Class<AvatarNotesUpdate> message() {
        return AvatarNotesUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, AvatarNotesUpdate message) {
        viewer.send(Alerts.alert("Notes about people cannot be kept yet: nothing was changed."));
    }
}
