// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.FindAgent;

/**
 * Asks where on the grid somebody is. Of who stands here the dots on the map tell that to everybody; of others nothing is
 * told, since there are no friends yet who may know.
 */
public final class FindAgentHandler implements ViewerHandler<FindAgent> {
    private final RegionContext region;

    public FindAgentHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<FindAgent> message() {
        return FindAgent.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, FindAgent message) {
        var asked = message.agentBlock();
        region.viewers()
                .findRoot(new AgentId(asked.prey()))
                .flatMap(Viewer::avatar)
                .ifPresent(prey -> {
                    var area = region.settings().area();
                    var place = new FindAgent.LocationBlock(
                            area.x() + (double) prey.position().x(),
                            area.y() + (double) prey.position().y());
                    viewer.send(new FindAgent(
                            new FindAgent.AgentBlock(viewer.agent().value(), asked.prey(), asked.spaceIp()),
                            List.of(place)));
                });
    }
}
