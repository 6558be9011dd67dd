// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.LayerDataEncoder;
import org.skerry.region.terrain.LayerStream;
import org.skerry.region.terrain.PatchId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.parcel.DefaultParcel;
import org.skerry.region.viewer.region.RegionFacts;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.Message;

/** What the region tells a viewer that comes or goes, in the order viewers want it (lludp section 4). */
final class Arrival {
    private static final String VERSION = "Skerry 0.1";
    private static final UUID NONE = new UUID(0, 0);

    private final RegionContext region;
    private final LayerDataEncoder ground;

    Arrival(RegionContext region, Heightmap terrain) {
        this.region = region;
        this.ground = new LayerDataEncoder(terrain);
    }

    /** The region's name card, which a viewer answers. */
    void handshake(Viewer viewer) {
        viewer.send(RegionFacts.handshake(region.settingsNow(), viewer.agent()));
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

    /** The region as it is now: land, people, ground. */
    void show(Viewer viewer) {
        DefaultParcel.overlay(region.settings(), viewer.agent()).forEach(viewer::send);
        region.updates().introduce(viewer);
        var at = viewer.avatar().map(Avatar::position).orElse(middle());
        for (var stream : ground.land(at.x(), at.y())) {
            viewer.send(layer(stream));
        }
    }

    /** These patches of the ground, which have changed. */
    void showGround(Viewer viewer, List<PatchId> patches) {
        for (var stream : ground.land(patches)) {
            viewer.send(layer(stream));
        }
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

    private Vector3 middle() {
        var area = region.settings().area();
        return new Vector3(area.sizeX() / 2f, area.sizeY() / 2f, 0);
    }

    private static Message layer(LayerStream stream) {
        return new LayerData(new LayerData.LayerID(stream.type()), new LayerData.LayerDataBlock(stream.data()));
    }
}
