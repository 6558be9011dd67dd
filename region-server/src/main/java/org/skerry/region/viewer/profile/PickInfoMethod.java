// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.generic.GenericMethod;

/** Asks for one of the places that somebody's profile shows: the owner's id, then the pick's. */
public final class PickInfoMethod implements GenericMethod {
    private final ProfileDesk desk;

    public PickInfoMethod(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "pickinforequest";
    }

    @Override
    public void call(Viewer viewer, List<String> parameters) {
        var ids = parameters.stream()
                .limit(2)
                .map(UuidText::tryParse)
                .flatMap(Optional::stream)
                .toList();
        if (ids.size() == 2) {
            tell(viewer, new AgentId(ids.getFirst()), ids.getLast());
        }
    }

    private void tell(Viewer viewer, AgentId owner, UUID pick) {
        desk.ask(
                viewer,
                "pick",
                profiles -> profiles.pick(owner, pick),
                found -> found.map(one -> ProfileAnswers.pick(viewer.agent(), one))
                        .ifPresent(viewer::send));
    }
}
