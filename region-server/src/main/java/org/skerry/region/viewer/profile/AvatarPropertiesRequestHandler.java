// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.profile.Profile;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.WireText;
import org.skerry.udp.message.AvatarInterestsReply;
import org.skerry.udp.message.AvatarPropertiesReply;
import org.skerry.udp.message.AvatarPropertiesRequest;

/**
 * Asks who somebody is: what the account and the profile tell, and whether they are online anywhere. There are no groups
 * yet.
 */
public final class AvatarPropertiesRequestHandler implements ViewerHandler<AvatarPropertiesRequest> {
    private static final DateTimeFormatter BORN =
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ONLINE = 0x10;
    private static final int PUBLISHED = 0x1;
    private static final int MATURE = 0x2;

    private final RegionContext region;

    public AvatarPropertiesRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<AvatarPropertiesRequest> message() {
        return AvatarPropertiesRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 15);
    }

    @Override
    public void handle(Viewer viewer, AvatarPropertiesRequest message) {
        var asked = new AgentId(message.agentData().avatarId());
        region.background()
                .ask(
                        "profile",
                        () -> ask(asked),
                        known -> known.ifPresent(profile -> tell(viewer, profile)),
                        () -> viewer.send(Alerts.alert(ProfileDesk.UNREAD)));
    }

    /** Blocks. */
    private Optional<Known> ask(AgentId asked) {
        return region.services()
                .accounts()
                .find(ScopeId.ZERO, asked)
                .map(account -> new Known(
                        account,
                        !region.services().presence().findAll(List.of(asked)).isEmpty(),
                        region.services().profiles().profile(asked)));
    }

    private record Known(UserAccount account, boolean online, Profile profile) {
        int flags() {
            return (online ? ONLINE : 0) | (profile.publish() ? PUBLISHED : 0) | (profile.mature() ? MATURE : 0);
        }
    }

    private void tell(Viewer viewer, Known known) {
        var account = known.account();
        var ids = new AvatarPropertiesReply.AgentData(
                viewer.agent().value(), account.id().value());
        var profile = known.profile();
        viewer.send(new AvatarPropertiesReply(
                ids,
                AvatarPropertiesReply.PropertiesData.builder()
                        .imageId(profile.image().value())
                        .flImageId(profile.firstLifeImage().value())
                        .partnerId(profile.partner().value())
                        .aboutText(WireText.bounded(profile.about(), ProfileAnswers.LONG))
                        .flAboutText(WireText.bounded(profile.firstLife(), ProfileAnswers.SHORT))
                        .profileUrl(WireText.bounded(profile.webUrl(), ProfileAnswers.SHORT))
                        .bornOn(Octets.utf8z(BORN.format(account.created())))
                        .charterMember(title(account))
                        .flags(known.flags())
                        .build()));
        var interests = profile.interests();
        viewer.send(new AvatarInterestsReply(
                new AvatarInterestsReply.AgentData(ids.agentId(), ids.avatarId()),
                new AvatarInterestsReply.PropertiesData(
                        interests.wantMask(),
                        WireText.bounded(interests.wantText(), ProfileAnswers.SHORT),
                        interests.skillsMask(),
                        WireText.bounded(interests.skillsText(), ProfileAnswers.SHORT),
                        WireText.bounded(interests.languages(), ProfileAnswers.SHORT))));
        region.capabilities()
                .post(
                        viewer.agent(),
                        viewer.session(),
                        "AvatarGroupsReply",
                        new LlsdStruct()
                                .putBlock(
                                        "AgentData",
                                        new LlsdStruct()
                                                .put("AgentID", ids.agentId())
                                                .put("AvatarID", ids.avatarId()))
                                .put("GroupData", new Llsd.Array(List.of()))
                                .put("NewGroupData", new Llsd.Array(List.of()))
                                .build());
    }

    /** A title if there is one, else the level as a byte: so the viewer shows either. */
    private static Octets title(UserAccount account) {
        return account.title().isEmpty() ? Octets.owning(new byte[1]) : Octets.utf8z(account.title());
    }
}
