// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.mute.MuteList;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.xfer.FileDesk;
import org.skerry.udp.message.MuteListRequest;
import org.skerry.udp.message.MuteListUpdate;
import org.skerry.udp.message.UseCachedMuteList;

/**
 * Asks for the list of the muted. A viewer whose copy is current is told so, as is one without a copy if there is no list,
 * and all while the grid is away; others are named a file to fetch.
 */
public final class MuteListRequestHandler implements ViewerHandler<MuteListRequest> {
    private static final String FILE = "mutes";

    private final RegionContext region;
    private final FileDesk files;

    public MuteListRequestHandler(RegionContext region, FileDesk files) {
        this.region = region;
        this.files = files;
    }

    @Override
    public Class<MuteListRequest> message() {
        return MuteListRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(2, 5);
    }

    @Override
    public void handle(Viewer viewer, MuteListRequest message) {
        var crc = message.muteData().muteCrc();
        region.background()
                .ask(
                        "mute list",
                        () -> region.services().mutes().find(viewer.agent(), crc),
                        found -> tell(
                                viewer,
                                found.filter(list -> crc != 0 || !list.mutes().isEmpty())),
                        () -> tell(viewer, Optional.empty()));
    }

    private void tell(Viewer viewer, Optional<MuteList> fresh) {
        var agent = viewer.agent().value();
        if (fresh.isEmpty()) {
            viewer.send(new UseCachedMuteList(new UseCachedMuteList.AgentData(agent)));
            return;
        }
        var name = FILE + agent;
        files.offer(viewer, name, fresh.get().toBytes());
        viewer.send(new MuteListUpdate(new MuteListUpdate.MuteData(agent, Octets.utf8z(name))));
    }
}
