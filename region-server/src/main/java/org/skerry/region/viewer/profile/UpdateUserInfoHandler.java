// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.profile.ProfilePreferences;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UpdateUserInfo;

/** Changes whether search finds the user and whether messages are sent on by e-mail. */
public final class UpdateUserInfoHandler implements ViewerHandler<UpdateUserInfo> {
    private final ProfileDesk desk;

    public UpdateUserInfoHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<UpdateUserInfo> message() {
        return UpdateUserInfo.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, UpdateUserInfo message) {
        var told = message.userData();
        var visible = told.directoryVisibility().text().equals(UserInfoRequestHandler.VISIBLE);
        desk.change(
                viewer,
                "user info",
                profiles -> {
                    var before = profiles.preferences(viewer.agent());
                    var after = new ProfilePreferences(viewer.agent(), told.imViaEMail(), visible, before.email());
                    return after.equals(before) || profiles.updatePreferences(after);
                },
                () -> {
                    if (told.imViaEMail()) {
                        viewer.send(Alerts.alert("Your wish is kept, but this grid sends no messages by e-mail yet."));
                    }
                });
    }
}
