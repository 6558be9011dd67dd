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
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarInterestsReply;
import org.skerry.udp.message.AvatarPropertiesReply;
import org.skerry.udp.message.AvatarPropertiesRequest;

/** Asks who somebody is: what the account tells, whether they are online anywhere; no interests are kept yet, and there are no groups. */
public final class AvatarPropertiesRequestHandler implements ViewerHandler<AvatarPropertiesRequest> {
    private static final DateTimeFormatter BORN =
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ONLINE = 0x10;

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
                .ask("profile", () -> ask(asked), known -> known.ifPresent(profile -> tell(viewer, profile)), () -> {});
    }

    /** Blocks. */
    private Optional<Known> ask(AgentId asked) {
        return region.services()
                .accounts()
                .find(ScopeId.ZERO, asked)
                .map(account -> new Known(
                        account,
                        !region.services().presence().findAll(List.of(asked)).isEmpty()));
    }

    private record Known(UserAccount account, boolean online) {}

    private void tell(Viewer viewer, Known known) {
        var account = known.account();
        var ids = new AvatarPropertiesReply.AgentData(
                viewer.agent().value(), account.id().value());
        viewer.send(new AvatarPropertiesReply(
                ids,
                AvatarPropertiesReply.PropertiesData.builder()
                        .bornOn(Octets.utf8z(BORN.format(account.created())))
                        .charterMember(title(account))
                        .flags(known.online() ? ONLINE : 0)
                        .build()));
        viewer.send(new AvatarInterestsReply(
                new AvatarInterestsReply.AgentData(ids.agentId(), ids.avatarId()),
                AvatarInterestsReply.PropertiesData.EMPTY));
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
