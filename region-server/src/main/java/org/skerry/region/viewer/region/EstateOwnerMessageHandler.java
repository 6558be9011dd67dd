// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import java.util.List;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.EstateOwnerMessage;

/**
 * Asks about the estate or for the ground as a file, or to change it: its owner gets the answers, and nothing can be
 * changed yet.
 */
public final class EstateOwnerMessageHandler implements ViewerHandler<EstateOwnerMessage> {
    private final RegionContext region;
    private final GroundDownload ground;

    public EstateOwnerMessageHandler(RegionContext region, GroundDownload ground) {
        this.region = region;
        this.ground = ground;
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
        } else if (asked.method().text().equals("terrain") && isDownload(message.paramList())) {
            ground.begin(viewer, message.paramList().get(1).parameter());
        } else {
            viewer.send(Alerts.alert("The estate and the region cannot be changed from the viewer yet."));
        }
    }

    /** Followed by the name under which the viewer saves it. */
    private static boolean isDownload(List<EstateOwnerMessage.ParamList> parameters) {
        return parameters.size() == 2
                && parameters.getFirst().parameter().text().equals("download filename");
    }
}
