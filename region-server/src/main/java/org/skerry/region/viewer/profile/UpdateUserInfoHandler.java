// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UpdateUserInfo;

/** Changes how others find the user: nothing keeps that yet, which who wants something else than is so is told. */
public final class UpdateUserInfoHandler implements ViewerHandler<UpdateUserInfo> {
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
        var wanted = message.userData();
        if (wanted.imViaEMail()
                || !wanted.directoryVisibility().text().replace("\0", "").equals(UserInfoRequestHandler.VISIBLE)) {
            viewer.send(Alerts.alert("Visibility in search and e-mail cannot be changed yet: nothing was changed."));
        }
    }
}
