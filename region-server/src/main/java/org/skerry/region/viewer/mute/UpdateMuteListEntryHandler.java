// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import java.time.temporal.ChronoUnit;
import org.skerry.api.mute.Mute;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UpdateMuteListEntry;

/** Mutes somebody or something, in this and later sessions. */
public final class UpdateMuteListEntryHandler implements ViewerHandler<UpdateMuteListEntry> {
    private final RegionContext region;

    public UpdateMuteListEntryHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<UpdateMuteListEntry> message() {
        return UpdateMuteListEntry.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, UpdateMuteListEntry message) {
        var named = message.muteData();
        var mute = new Mute(
                named.muteId(),
                named.muteName().text(),
                named.muteType(),
                named.muteFlags(),
                region.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        if (!mute.isUsable()) {
            viewer.send(Alerts.alert("That cannot stand in the list of the muted: it is not kept."));
            return;
        }
        var agent = viewer.agent();
        // one write for each: none may replace another that waits
        region.background()
                .keep(
                        agent,
                        "mute " + mute.id() + " " + mute.name(),
                        () -> region.services().mutes().update(agent, mute),
                        kept -> {
                            if (!kept) {
                                viewer.send(Alerts.alert("Your list of the muted is full: it is not kept."));
                            }
                        });
    }
}
