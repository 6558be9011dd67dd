// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.time.Instant;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Classified;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ClassifiedInfoUpdate;

/** Adds an advertisement of the viewer's own or changes it; nothing is paid for it. */
public final class ClassifiedInfoUpdateHandler implements ViewerHandler<ClassifiedInfoUpdate> {
    private final ProfileDesk desk;

    public ClassifiedInfoUpdateHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<ClassifiedInfoUpdate> message() {
        return ClassifiedInfoUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 10);
    }

    @Override
    public void handle(Viewer viewer, ClassifiedInfoUpdate message) {
        var told = message.data();
        var place = GlobalPlace.named(desk.region(), viewer, told.posGlobal());
        desk.change(
                viewer,
                "classified",
                profiles -> {
                    var old = profiles.classified(told.classifiedId());
                    return old.map(before -> before.creator().equals(viewer.agent()))
                                    .orElseGet(() ->
                                            profiles.classifieds(viewer.agent()).size() < ProfileAnswers.MOST_LISTED)
                            && profiles.updateClassified(classified(viewer.agent(), told, place, old));
                },
                () -> {});
    }

    /** Blocks. */
    private Classified classified(
            AgentId creator, ClassifiedInfoUpdate.Data told, GlobalPlace place, Optional<Classified> old) {
        return new Classified(
                told.classifiedId(),
                creator,
                old.map(Classified::created).orElse(Instant.EPOCH),
                old.map(Classified::expires).orElse(Instant.EPOCH),
                told.category(),
                told.name().text(),
                told.desc().text(),
                told.parcelId(),
                told.parentEstate(),
                new AssetId(told.snapshotId()),
                place.simName(desk.region()),
                place.text(),
                old.map(Classified::parcelName).orElse(""),
                told.classifiedFlags(),
                told.priceForListing());
    }
}
