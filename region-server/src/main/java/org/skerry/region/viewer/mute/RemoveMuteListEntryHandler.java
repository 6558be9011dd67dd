// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RemoveMuteListEntry;

/** Hears somebody or something again. */
public final class RemoveMuteListEntryHandler implements ViewerHandler<RemoveMuteListEntry> {
    private final RegionContext region;

    public RemoveMuteListEntryHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<RemoveMuteListEntry> message() {
        return RemoveMuteListEntry.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, RemoveMuteListEntry message) {
        var agent = viewer.agent();
        var id = message.muteData().muteId();
        var name = message.muteData().muteName().text();
        // as an update has it, so that the last word about somebody counts
        region.background().keep(agent, "mute " + id + " " + name, () -> {
            region.services().mutes().remove(agent, id, name);
        });
    }
}
