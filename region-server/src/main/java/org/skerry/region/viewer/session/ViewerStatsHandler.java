// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ViewerStats;

/** The viewer's report about itself, every few minutes: taken, so that it does not count as unknown, and dropped. */
public final class ViewerStatsHandler implements ViewerHandler<ViewerStats> {
    @Override
    public Class<ViewerStats> message() {
        return ViewerStats.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(1, 3);
    }

    @Override
    public void handle(Viewer viewer, ViewerStats message) {
        // nobody asks for these figures
    }
}
