// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.WireText;
import org.skerry.region.viewer.generic.GenericMethod;
import org.skerry.udp.message.AvatarNotesReply;

/** Asks for what the viewer's own user has noted of somebody. */
public final class AvatarNotesMethod implements GenericMethod {
    private final ProfileDesk desk;

    public AvatarNotesMethod(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "avatarnotesrequest";
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
                "notes",
                profiles -> profiles.notes(viewer.agent(), target),
                notes -> viewer.send(new AvatarNotesReply(
                        new AvatarNotesReply.AgentData(viewer.agent().value()),
                        new AvatarNotesReply.Data(target.value(), WireText.bounded(notes, ProfileAnswers.LONG)))));
    }
}
