// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.UuidText;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.generic.GenericMethod;
import org.skerry.udp.message.AvatarNotesReply;

/** Asks for what the viewer has noted of somebody: nothing is kept yet. */
public final class AvatarNotesMethod implements GenericMethod {
    @Override
    public String name() {
        return "avatarnotesrequest";
    }

    @Override
    public void call(Viewer viewer, List<String> parameters) {
        parameters.stream()
                .limit(1)
                .flatMap(text -> UuidText.tryParse(text).stream())
                .map(target -> new AvatarNotesReply.Data(target, Octets.utf8z("")))
                .forEach(note -> viewer.send(new AvatarNotesReply(
                        new AvatarNotesReply.AgentData(viewer.agent().value()), note)));
    }
}
