// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.SetAlwaysRun;

/** Whether the viewer runs where it would walk. */
public final class SetAlwaysRunHandler implements ViewerHandler<SetAlwaysRun> {
    @Override
    public Class<SetAlwaysRun> message() {
        return SetAlwaysRun.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 20);
    }

    @Override
    public void handle(Viewer viewer, SetAlwaysRun message) {
        viewer.avatar().ifPresent(avatar -> avatar.alwaysRun(message.agentData().alwaysRun()));
    }
}
