// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import org.skerry.region.viewer.AgentLife;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.LogoutRequest;

/** The viewer goes. */
public final class LogoutRequestHandler implements ViewerHandler<LogoutRequest> {
    private final AgentLife life;

    public LogoutRequestHandler(AgentLife life) {
        this.life = life;
    }

    @Override
    public Class<LogoutRequest> message() {
        return LogoutRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(1, 5);
    }

    @Override
    public void handle(Viewer viewer, LogoutRequest message) {
        life.logout(viewer);
    }
}
