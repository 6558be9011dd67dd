// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MuteListRequest;
import org.skerry.udp.message.UseCachedMuteList;

/** Asks for the list of the muted: none is kept here yet, so the viewer's own copy counts. */
public final class MuteListRequestHandler implements ViewerHandler<MuteListRequest> {
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
        viewer.send(new UseCachedMuteList(
                new UseCachedMuteList.AgentData(viewer.agent().value())));
    }
}
