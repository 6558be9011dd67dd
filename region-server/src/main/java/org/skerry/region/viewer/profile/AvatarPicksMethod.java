// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.api.profile.ProfileEntry;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.WireText;
import org.skerry.region.viewer.generic.GenericMethod;
import org.skerry.udp.message.AvatarPicksReply;

/** Asks for the places that somebody's profile shows. */
public final class AvatarPicksMethod implements GenericMethod {
    private final ProfileDesk desk;

    public AvatarPicksMethod(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "avatarpicksrequest";
    }

    @Override
    public void call(Viewer viewer, List<String> parameters) {
        parameters.stream()
                .limit(1)
                .flatMap(text -> UuidText.tryParse(text).stream())
                .map(AgentId::new)
                .forEach(target -> tell(viewer, target));
    }

    private void tell(Viewer viewer, AgentId target) {
        desk.askBesides(
                "picks", profiles -> profiles.picks(target), picks -> viewer.send(reply(viewer, target, picks)));
    }

    private static AvatarPicksReply reply(Viewer viewer, AgentId target, List<ProfileEntry> picks) {
        return new AvatarPicksReply(
                new AvatarPicksReply.AgentData(viewer.agent().value(), target.value()),
                picks.stream()
                        .limit(ProfileAnswers.MOST_LISTED)
                        .map(pick -> new AvatarPicksReply.Data(
                                pick.id(), WireText.bounded(pick.name(), ProfileAnswers.LISTED_NAME)))
                        .toList());
    }
}
