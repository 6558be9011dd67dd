// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.id.AgentId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarNotesUpdate;

/** Changes what the viewer notes of somebody, for nobody else to read. */
public final class AvatarNotesUpdateHandler implements ViewerHandler<AvatarNotesUpdate> {
    private final ProfileDesk desk;

    public AvatarNotesUpdateHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<AvatarNotesUpdate> message() {
        return AvatarNotesUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 5);
    }

    @Override
    public void handle(Viewer viewer, AvatarNotesUpdate message) {
        var target = new AgentId(message.data().targetId());
        var notes = message.data().notes().text();
        desk.change(viewer, "notes", profiles -> profiles.updateNotes(viewer.agent(), target, notes), () -> {});
    }
}
