// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.WireText;
import org.skerry.udp.message.UserInfoReply;
import org.skerry.udp.message.UserInfoRequest;

/** Asks for the viewer's own e-mail address, and what its user has chosen of being found by search and written to. */
public final class UserInfoRequestHandler implements ViewerHandler<UserInfoRequest> {
    static final String VISIBLE = "default";
    private static final String HIDDEN = "hidden";

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
                        () -> ask(viewer.agent()),
                        told -> viewer.send(new UserInfoReply(
                                new UserInfoReply.AgentData(viewer.agent().value()), told)),
                        () -> viewer.send(
                                Alerts.alert("The grid does not answer: how you are found cannot be shown now.")));
    }

    /** Blocks. */
    private UserInfoReply.UserData ask(AgentId user) {
        var chosen = region.services().profiles().preferences(user);
        var email = region.services()
                .accounts()
                .find(ScopeId.ZERO, user)
                .map(UserAccount::email)
                .filter(address -> !address.isEmpty())
                .orElse(chosen.email());
        return new UserInfoReply.UserData(
                chosen.messagesByEmail(),
                Octets.utf8z(chosen.visible() ? VISIBLE : HIDDEN),
                WireText.bounded(email, ProfileAnswers.SHORT));
    }
}
