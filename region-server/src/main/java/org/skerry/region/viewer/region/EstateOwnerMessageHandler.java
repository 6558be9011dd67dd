// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.EstateOwnerMessage;

/** Asks about the estate, or to change it: its owner gets the answers, and nothing can be changed yet. */
public final class EstateOwnerMessageHandler implements ViewerHandler<EstateOwnerMessage> {
    private final RegionContext region;

    public EstateOwnerMessageHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<EstateOwnerMessage> message() {
        return EstateOwnerMessage.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, EstateOwnerMessage message) {
        if (!region.owns(viewer.agent())) {
            return;
        }
        var asked = message.methodData();
        if (asked.method().text().equals("getinfo")) {
            EstateFacts.info(viewer, region.settings(), asked.invoice()).forEach(viewer::send);
        } else {
            viewer.send(Alerts.alert("The estate and the region cannot be changed from the viewer yet."));
        }
    }
}
