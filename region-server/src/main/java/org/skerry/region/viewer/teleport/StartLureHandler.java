// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.StartLure;

/** Offers others to come: not yet. */
public final class StartLureHandler implements ViewerHandler<StartLure> {
    @Override
    public Class<StartLure> message() {
        return StartLure.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, StartLure message) {
        viewer.send(Alerts.alert("Teleport offers are not supported yet."));
    }
}
