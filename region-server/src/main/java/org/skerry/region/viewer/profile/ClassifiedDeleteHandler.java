// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ClassifiedDelete;

/** Takes one of the viewer's own advertisements away. */
public final class ClassifiedDeleteHandler implements ViewerHandler<ClassifiedDelete> {
    private final ProfileDesk desk;

    public ClassifiedDeleteHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<ClassifiedDelete> message() {
        return ClassifiedDelete.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 10);
    }

    @Override
    public void handle(Viewer viewer, ClassifiedDelete message) {
        var id = message.data().classifiedId();
        desk.change(
                viewer,
                "classified",
                profiles -> profiles.classified(id)
                                .filter(one -> one.creator().equals(viewer.agent()))
                                .isPresent()
                        && profiles.deleteClassified(id),
                () -> {});
    }
}
