// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarPropertiesReply;
import org.skerry.udp.message.AvatarPropertiesRequest;

/** Asks who somebody is: what the account tells. */
public final class AvatarPropertiesRequestHandler implements ViewerHandler<AvatarPropertiesRequest> {
    private static final DateTimeFormatter BORN =
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int IDENTIFIED_ONLINE = 0x10;

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
                        () -> region.services().accounts().find(ScopeId.ZERO, asked),
                        account -> account.ifPresent(known -> viewer.send(reply(viewer, known))),
                        () -> {});
    }

    private AvatarPropertiesReply reply(Viewer viewer, UserAccount account) {
        var here = region.viewers().findRoot(account.id()).isPresent();
        return new AvatarPropertiesReply(
                new AvatarPropertiesReply.AgentData(
                        viewer.agent().value(), account.id().value()),
                AvatarPropertiesReply.PropertiesData.builder()
                        .bornOn(Octets.utf8z(BORN.format(account.created())))
                        .charterMember(title(account))
                        .flags(here ? IDENTIFIED_ONLINE : 0)
                        .build());
    }

    /** A title if there is one, else the level as a byte: so the viewer shows either. */
    private static Octets title(UserAccount account) {
        return account.title().isEmpty() ? Octets.owning(new byte[1]) : Octets.utf8z(account.title());
    }
}
