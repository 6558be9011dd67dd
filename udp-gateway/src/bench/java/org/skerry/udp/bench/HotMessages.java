// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.ObjectUpdateCompressed;
import org.skerry.udp.message.direct.Placement;
import org.skerry.udp.message.direct.TerseBlock;

/** The messages of a busy region, as full as they are sent. */
final class HotMessages {
    static final int TERSE_BLOCKS = 16;

    private static final long HANDLE = 1_099_511_628_032_000L;
    private static final int FULL_SPEED = 65_535;
    private static final SplittableRandom RANDOM = new SplittableRandom(20261121);

    private HotMessages() {}

    static Message named(String name) {
        return switch (name) {
            case "AgentUpdate" -> agentUpdate();
            case "ImprovedTerseObjectUpdate" -> terse();
            case "ObjectUpdate" -> prims();
            case "ObjectUpdateCompressed" -> compressed();
            case "LayerData" -> new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(octets(900)));
            case "ImagePacket" ->
                new ImagePacket(new ImagePacket.ImageID(id(), 7), new ImagePacket.ImageData(octets(1000)));
            case "CoarseLocationUpdate" -> coarse();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static AgentUpdate agentUpdate() {
        return new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(id())
                .sessionId(id())
                .cameraCenter(new Vector3(128.5f, 127.25f, 24))
                .cameraAtAxis(new Vector3(0.9f, 0.1f, 0))
                .cameraLeftAxis(new Vector3(-0.1f, 0.9f, 0))
                .cameraUpAxis(new Vector3(0, 0, 1))
                .far(128)
                .controlFlags(1)
                .build());
    }

    static ImprovedTerseObjectUpdate terse() {
        var blocks = new ArrayList<ImprovedTerseObjectUpdate.ObjectData>();
        for (var i = 0; i < TERSE_BLOCKS; i++) {
            var data = new TerseBlock()
                    .avatar(new byte[TerseBlock.AVATAR], 0, 1000 + i, 0)
                    .position(128.3f + i, 64.7f, 22.1f)
                    .velocity(3.2f, -0.1f, 0)
                    .rotation(0, 0, 0.38f, 0.92f)
                    .data();
            blocks.add(new ImprovedTerseObjectUpdate.ObjectData(data, Octets.EMPTY));
        }
        return new ImprovedTerseObjectUpdate(
                new ImprovedTerseObjectUpdate.RegionData(HANDLE, FULL_SPEED), List.copyOf(blocks));
    }

    private static ObjectUpdate prims() {
        var objects = new ArrayList<ObjectUpdate.ObjectData>();
        for (var i = 0; i < 4; i++) {
            objects.add(ObjectUpdate.ObjectData.builder()
                    .id(5000 + i)
                    .fullId(id())
                    .crc(12_345 + i)
                    .pCode(9)
                    .material(3)
                    .scale(new Vector3(0.5f, 0.5f, 0.5f))
                    .objectData(Placement.ofPrim().position(130 + i, 120.5f, 25).octets())
                    .updateFlags(0x1000_04)
                    .pathCurve(16)
                    .profileCurve(1)
                    .pathScaleX(100)
                    .pathScaleY(100)
                    .textureEntry(octets(64))
                    .textColor(Octets.owning(new byte[4]))
                    .build());
        }
        return new ObjectUpdate(new ObjectUpdate.RegionData(HANDLE, FULL_SPEED), objects);
    }

    private static ObjectUpdateCompressed compressed() {
        var objects = new ArrayList<ObjectUpdateCompressed.ObjectData>();
        for (var i = 0; i < 5; i++) {
            objects.add(new ObjectUpdateCompressed.ObjectData(0x1000_04, octets(185)));
        }
        return new ObjectUpdateCompressed(new ObjectUpdateCompressed.RegionData(HANDLE, FULL_SPEED), objects);
    }

    private static CoarseLocationUpdate coarse() {
        var places = new ArrayList<CoarseLocationUpdate.Location>();
        var agents = new ArrayList<CoarseLocationUpdate.AgentData>();
        for (var i = 0; i < 40; i++) {
            places.add(new CoarseLocationUpdate.Location(i, 255 - i, 6));
            agents.add(new CoarseLocationUpdate.AgentData(id()));
        }
        return new CoarseLocationUpdate(places, new CoarseLocationUpdate.Index(3, -1), agents);
    }

    private static UUID id() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    }

    private static Octets octets(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Octets.owning(bytes);
    }
}
