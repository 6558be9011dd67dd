// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import org.skerry.api.id.UuidText;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.generic.GenericMethod;
import org.skerry.udp.message.AvatarPicksReply;

/** Asks for the places that somebody's profile shows: none are kept yet. */
public final class AvatarPicksMethod implements GenericMethod {
    @Override
    public String name() {
        return "avatarpicksrequest";
    }

    @Override
    public void call(Viewer viewer, List<String> parameters) {
        parameters.stream()
                .limit(1)
                .flatMap(text -> UuidText.tryParse(text).stream())
                .map(target -> new AvatarPicksReply.AgentData(viewer.agent().value(), target))
                .forEach(ids -> viewer.send(new AvatarPicksReply(ids, List.of())));
    }
}
