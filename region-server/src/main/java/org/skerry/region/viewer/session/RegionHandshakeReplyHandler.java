// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import org.skerry.region.viewer.AgentLife;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RegionHandshakeReply;

/** The viewer knows the region: terrain and objects may follow. */
public final class RegionHandshakeReplyHandler implements ViewerHandler<RegionHandshakeReply> {
    private final AgentLife life;

    public RegionHandshakeReplyHandler(AgentLife life) {
        this.life = life;
    }

    @Override
    public Class<RegionHandshakeReply> message() {
        return RegionHandshakeReply.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(1, 5);
    }

    @Override
    public void handle(Viewer viewer, RegionHandshakeReply message) {
        life.startWatching(viewer);
    }
}
