// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import org.skerry.api.id.AgentId;
import org.skerry.region.viewer.AgentLife;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.EjectUser;

/**
 * Sends somebody off the land. The land is the whole region and none can be teleported elsewhere yet, so they are logged
 * out. There is no list of the banned yet either: who wants to ban is told so.
 */
public final class EjectUserHandler implements ViewerHandler<EjectUser> {
    private static final int BAN = 1;

    private final RegionContext region;
    private final AgentLife life;

    public EjectUserHandler(RegionContext region, AgentLife life) {
        this.region = region;
        this.life = life;
    }

    @Override
    public Class<EjectUser> message() {
        return EjectUser.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, EjectUser message) {
        Order.target(region, viewer, new AgentId(message.data().targetId())).ifPresent(target -> {
            life.kick(target.agent(), "You have been ejected from this land.");
            var told = target.name() + " has been ejected.";
            viewer.send(Alerts.alert(
                    (message.data().flags() & BAN) == 0
                            ? told
                            : told + " Bans are not supported yet: they can come back."));
        });
    }
}
