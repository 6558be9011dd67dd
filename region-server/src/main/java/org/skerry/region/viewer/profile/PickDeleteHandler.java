// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.PickDelete;

/** Takes a place off the viewer's own profile. */
public final class PickDeleteHandler implements ViewerHandler<PickDelete> {
    private final ProfileDesk desk;

    public PickDeleteHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<PickDelete> message() {
        return PickDelete.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 10);
    }

    @Override
    public void handle(Viewer viewer, PickDelete message) {
        var id = message.data().pickId();
        desk.change(
                viewer,
                "pick",
                profiles -> profiles.pick(viewer.agent(), id)
                                .filter(pick -> pick.creator().equals(viewer.agent()))
                                .isPresent()
                        && profiles.deletePick(id),
                () -> {});
    }
}
