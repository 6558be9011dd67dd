// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import org.skerry.api.id.UuidText;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.generic.GenericMethod;
import org.skerry.udp.message.AvatarClassifiedReply;

/** Asks for somebody's advertisements: none are kept yet. */
public final class AvatarClassifiedsMethod implements GenericMethod {
    @Override
    public String name() {
        return "avatarclassifiedsrequest";
    }

    @Override
    public void call(Viewer viewer, List<String> parameters) {
        parameters.stream()
                .limit(1)
                .flatMap(text -> UuidText.tryParse(text).stream())
                .map(target ->
                        new AvatarClassifiedReply.AgentData(viewer.agent().value(), target))
                .forEach(ids -> viewer.send(new AvatarClassifiedReply(ids, List.of())));
    }
}
