// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarPropertiesUpdate;

/** Changes the viewer's own profile: nothing keeps that yet, which the user is told. */
public final class AvatarPropertiesUpdateHandler implements ViewerHandler<AvatarPropertiesUpdate> {
    @Override
    public Class<AvatarPropertiesUpdate> message() {
        return AvatarPropertiesUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, AvatarPropertiesUpdate message) {
        viewer.send(Alerts.alert("The profile cannot be kept yet: nothing was changed."));
    }
}
