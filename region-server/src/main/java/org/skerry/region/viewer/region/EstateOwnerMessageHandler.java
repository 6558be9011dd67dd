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
 * Asks about the estate or for the ground as a file, or to change it: its owner gets the answers. Of changes only those
 * of the region's rules can be made yet.
 */
public final class EstateOwnerMessageHandler implements ViewerHandler<EstateOwnerMessage> {
    private final RegionContext region;
    private final GroundDownload ground;
    private final RulesDesk rules;

    public EstateOwnerMessageHandler(RegionContext region, GroundDownload ground, RulesDesk rules) {
        this.region = region;
        this.ground = ground;
        this.rules = rules;
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
            EstateFacts.info(viewer, region, asked.invoice()).forEach(viewer::send);
        } else if (asked.method().text().equals("setregioninfo")) {
            change(viewer, message.paramList());
        } else if (asked.method().text().equals("terrain") && isDownload(message.paramList())) {
            ground.begin(viewer, message.paramList().get(1).parameter());
        } else {
            viewer.send(Alerts.alert("This cannot be changed from the viewer yet."));
        }
    }

    private void change(Viewer viewer, List<EstateOwnerMessage.ParamList> parameters) {
        var wish = RegionInfoWish.of(
                parameters.stream().map(each -> each.parameter().text()).toList());
        wish.ifPresentOrElse(
                change -> rules.change(viewer.agent(), change),
                () -> viewer.send(Alerts.alert("The region's settings could not be read; nothing was changed.")));
    }

    /** Followed by the name under which the viewer saves it. */
    private static boolean isDownload(List<EstateOwnerMessage.ParamList> parameters) {
        return parameters.size() == 2
                && parameters.getFirst().parameter().text().equals("download filename");
    }
}
