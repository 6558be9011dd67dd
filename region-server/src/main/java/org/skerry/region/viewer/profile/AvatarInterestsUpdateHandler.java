// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.profile.Interests;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarInterestsUpdate;

/** Changes the viewer's own interests. */
public final class AvatarInterestsUpdateHandler implements ViewerHandler<AvatarInterestsUpdate> {
    private final ProfileDesk desk;

    public AvatarInterestsUpdateHandler(ProfileDesk desk) {
        this.desk = desk;
    }

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
        var told = message.propertiesData();
        var interests = new Interests(
                told.wantToMask(),
                told.wantToText().text(),
                told.skillsMask(),
                told.skillsText().text(),
                told.languagesText().text());
        desk.change(viewer, "interests", profiles -> profiles.updateInterests(viewer.agent(), interests), () -> {});
    }
}
