// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ClassifiedInfoRequest;

/** Asks for an advertisement. */
public final class ClassifiedInfoRequestHandler implements ViewerHandler<ClassifiedInfoRequest> {
    private final ProfileDesk desk;

    public ClassifiedInfoRequestHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<ClassifiedInfoRequest> message() {
        return ClassifiedInfoRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ClassifiedInfoRequest message) {
        var id = message.data().classifiedId();
        desk.ask(
                viewer,
                "classified",
                profiles -> profiles.classified(id),
                found -> found.map(one -> ProfileAnswers.classified(viewer.agent(), one))
                        .ifPresent(viewer::send));
    }
}
