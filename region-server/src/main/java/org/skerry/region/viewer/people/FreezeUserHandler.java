// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import org.skerry.api.id.AgentId;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.FreezeUser;
import org.skerry.udp.message.ViewerFrozenMessage;

/** Holds somebody in place and silent for half a minute, or lets them go before. */
public final class FreezeUserHandler implements ViewerHandler<FreezeUser> {
    private static final int THAW = 1;
    private static final int SECONDS = 30;

    private final RegionContext region;

    public FreezeUserHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<FreezeUser> message() {
        return FreezeUser.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, FreezeUser message) {
        Order.target(region, viewer, new AgentId(message.data().targetId()))
                .ifPresent(target -> target.avatar()
                        .ifPresent(avatar ->
                                freeze(viewer, target, avatar, (message.data().flags() & THAW) == 0)));
    }

    private static void freeze(Viewer by, Viewer target, Avatar avatar, boolean hold) {
        if (hold) {
            avatar.freeze(SECONDS);
            target.send(Alerts.alert(by.name() + " has frozen you for " + SECONDS
                    + " seconds. You cannot move or interact with the world."));
        } else {
            avatar.freeze(0);
            target.send(Alerts.alert(by.name() + " has unfrozen you."));
        }
        target.send(new ViewerFrozenMessage(new ViewerFrozenMessage.FrozenData(hold)));
        by.send(Alerts.alert(target.name() + (hold ? " is frozen." : " is unfrozen.")));
    }
}
