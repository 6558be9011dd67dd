// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Profile;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarPropertiesUpdate;

/** Changes the viewer's own profile; partner and interests are not part of it. */
public final class AvatarPropertiesUpdateHandler implements ViewerHandler<AvatarPropertiesUpdate> {
    private final ProfileDesk desk;

    public AvatarPropertiesUpdateHandler(ProfileDesk desk) {
        this.desk = desk;
    }

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
        var told = message.propertiesData();
        var profile = new Profile(
                viewer.agent(),
                AgentId.ZERO,
                told.allowPublish(),
                told.maturePublish(),
                told.profileUrl().text(),
                new AssetId(told.imageId()),
                told.aboutText().text(),
                new AssetId(told.flImageId()),
                told.flAboutText().text(),
                Interests.NONE);
        desk.change(viewer, "profile", profiles -> profiles.updateProperties(profile), () -> {});
    }
}
