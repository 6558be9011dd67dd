// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UserInfoReply;
import org.skerry.udp.message.UserInfoRequest;

/** Asks for the viewer's own e-mail address and how others find it. Nobody is hidden, and no message goes by e-mail. */
public final class UserInfoRequestHandler implements ViewerHandler<UserInfoRequest> {
    static final String VISIBLE = "default";

    private final RegionContext region;

    public UserInfoRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<UserInfoRequest> message() {
        return UserInfoRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, UserInfoRequest message) {
        region.background()
                .ask(
                        "user info",
                        () -> region.services()
                                .accounts()
                                .find(ScopeId.ZERO, viewer.agent())
                                .map(UserAccount::email)
                                .orElse(""),
                        email -> viewer.send(new UserInfoReply(
                                new UserInfoReply.AgentData(viewer.agent().value()),
                                new UserInfoReply.UserData(false, Octets.utf8z(VISIBLE), Octets.utf8z(email)))),
                        () -> {});
    }
}
