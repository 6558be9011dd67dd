// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.parcel.DefaultParcel;
import org.skerry.region.viewer.region.RegionFacts;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.Message;

/** What the region tells a viewer that comes or goes, in the order viewers want it (lludp section 4). */
final class Arrival {
    private static final String VERSION = "Skerry 0.1";
    private static final UUID NONE = new UUID(0, 0);

    private final RegionContext region;
    private final GroundFeed ground;
    private final OverlayFeed overlay;

    Arrival(RegionContext region, GroundFeed ground, OverlayFeed overlay) {
        this.region = region;
        this.ground = ground;
        this.overlay = overlay;
    }

    /** The region's name card, which a viewer answers. */
    void handshake(Viewer viewer) {
        viewer.send(RegionFacts.handshake(region.settingsNow(), region.scene().rules(), viewer.agent()));
    }

    /** Where the viewer stands now, and what it has to know of itself and the land. */
    void welcome(Viewer viewer, Avatar avatar) {
        viewer.send(new AgentMovementComplete(
                new AgentMovementComplete.AgentData(
                        viewer.agent().value(), viewer.session().value()),
                new AgentMovementComplete.Data(avatar.position(), avatar.lookAt(), region.handle(), (int)
                        region.clock().instant().getEpochSecond()),
                new AgentMovementComplete.SimData(Octets.utf8z(VERSION))));
        var self = new LlsdStruct().put("AgentID", viewer.agent().value());
        post(
                viewer,
                "AgentGroupDataUpdate",
                new LlsdStruct()
                        .putBlock("AgentData", self)
                        .put("GroupData", new Llsd.Array(List.of()))
                        .put("NewGroupData", new Llsd.Array(List.of())));
        region.capabilities()
                .post(
                        viewer.agent(),
                        viewer.session(),
                        "ParcelProperties",
                        DefaultParcel.properties(
                                region.settings(), 0, false, region.clock().instant()));
    }

    /** The region as it is now: land, people; the ground follows. */
    void show(Viewer viewer) {
        overlay.begin(viewer);
        region.updates().introduce(viewer);
        ground.begin(viewer);
    }

    static Message goodbye(Viewer viewer) {
        return new LogoutReply(
                new LogoutReply.AgentData(
                        viewer.agent().value(), viewer.session().value()),
                List.of(new LogoutReply.InventoryData(NONE)));
    }

    static Message kick(Viewer viewer, String reason) {
        return new KickUser(
                KickUser.TargetBlock.EMPTY,
                new KickUser.UserInfo(viewer.agent().value(), viewer.session().value(), Octets.utf8z(reason)));
    }

    private void post(Viewer viewer, String name, LlsdStruct body) {
        region.capabilities().post(viewer.agent(), viewer.session(), name, body.build());
    }
}
