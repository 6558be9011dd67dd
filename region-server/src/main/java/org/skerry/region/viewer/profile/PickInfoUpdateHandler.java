// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Pick;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.PickInfoUpdate;

/**
 * Adds a place to the viewer's own profile or changes it there. Which region it is in is found out here, not taken from the
 * viewer.
 */
public final class PickInfoUpdateHandler implements ViewerHandler<PickInfoUpdate> {
    private final ProfileDesk desk;

    public PickInfoUpdateHandler(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<PickInfoUpdate> message() {
        return PickInfoUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 10);
    }

    @Override
    public void handle(Viewer viewer, PickInfoUpdate message) {
        var told = message.data();
        var creator = new AgentId(told.creatorId());
        if (!creator.isZero() && !creator.equals(viewer.agent())) {
            viewer.send(Alerts.alert("Only your own picks can be changed."));
            return;
        }
        var place = GlobalPlace.named(desk.region(), viewer, told.posGlobal());
        desk.change(
                viewer,
                "pick",
                profiles -> {
                    var old = profiles.pick(viewer.agent(), told.pickId());
                    return (old.isPresent() || profiles.picks(viewer.agent()).size() < ProfileAnswers.MOST_LISTED)
                            && profiles.updatePick(pick(viewer.agent(), told, place, old));
                },
                () -> {});
    }

    /** Blocks. */
    private Pick pick(AgentId creator, PickInfoUpdate.Data told, GlobalPlace place, Optional<Pick> old) {
        var known = old.filter(before -> before.globalPosition().equals(place.text()));
        var sim = known.map(Pick::simName).orElseGet(() -> place.simName(desk.region()));
        return new Pick(
                told.pickId(),
                creator,
                told.topPick(),
                told.name().text(),
                known.map(Pick::originalName).orElse(sim),
                told.desc().text(),
                told.parcelId(),
                new AssetId(told.snapshotId()),
                known.map(Pick::parcelName).orElse(""),
                sim,
                place.text(),
                known.map(Pick::gatekeeper).orElse(""),
                told.sortOrder(),
                told.enabled());
    }
}
