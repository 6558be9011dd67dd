// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.api.profile.ProfileEntry;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.WireText;
import org.skerry.region.viewer.generic.GenericMethod;
import org.skerry.udp.message.AvatarClassifiedReply;

/** Asks for somebody's advertisements. */
public final class AvatarClassifiedsMethod implements GenericMethod {
    private final ProfileDesk desk;

    public AvatarClassifiedsMethod(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "avatarclassifiedsrequest";
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
                "classifieds",
                profiles -> profiles.classifieds(target),
                all -> viewer.send(reply(viewer, target, all)));
    }

    private static AvatarClassifiedReply reply(Viewer viewer, AgentId target, List<ProfileEntry> all) {
        return new AvatarClassifiedReply(
                new AvatarClassifiedReply.AgentData(viewer.agent().value(), target.value()),
                all.stream()
                        .limit(ProfileAnswers.MOST_LISTED)
                        .map(one -> new AvatarClassifiedReply.Data(
                                one.id(), WireText.bounded(one.name(), ProfileAnswers.LISTED_NAME)))
                        .toList());
    }
}
