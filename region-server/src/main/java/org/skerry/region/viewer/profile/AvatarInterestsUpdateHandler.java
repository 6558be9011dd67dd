// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarInterestsUpdate;

/** Changes the viewer's own interests: nothing keeps that yet. Viewers send them unchanged too, which needs no word. */
public final class AvatarInterestsUpdateHandler implements ViewerHandler<AvatarInterestsUpdate> {
    @Override
    public Class<AvatarInterestsUpdate> message() {
        return AvatarInterestsUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, AvatarInterestsUpdate message) {
        var wanted = message.propertiesData();
        var texts = wanted.wantToText().text()
                + wanted.skillsText().text()
                + wanted.languagesText().text();
        if (wanted.wantToMask() != 0
                || wanted.skillsMask() != 0
                || !texts.replace("\0", "").isBlank()) {
            viewer.send(Alerts.alert("Interests cannot be kept yet: nothing was changed."));
        }
    }
}
