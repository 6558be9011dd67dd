// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.math.Vector3;
import org.skerry.region.door.RegionSettings;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ParcelInfoReply;
import org.skerry.udp.message.ParcelOverlay;

/** The one parcel that covers the whole region and belongs to the estate's owner (lludp section 19). */
public final class DefaultParcel {
    static final int LOCAL_ID = 1;

    /** Side of the squares that land is measured in, in metres. */
    private static final int CELL = 4;

    private static final int CELLS_PER_OVERLAY = 1024;
    private static final int OTHERS = 1;
    private static final int OWN = 3;
    private static final int WEST_BORDER = 0x40;
    private static final int SOUTH_BORDER = 0x80;
    /** Fly, scripts, landmarks, all may make objects, show in search off, sound everywhere: as a fresh parcel has. */
    private static final int FLAGS = 0x2800204B;

    private static final int LAND_ANYWHERE = 2;
    private static final int CAPACITY = 15_000;
    private static final String NAME = "Your Parcel";

    private DefaultParcel() {}

    /** The same at every start. */
    public static UUID id(RegionSettings region) {
        return UUID.nameUUIDFromBytes(("parcel " + region.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** In how many messages a viewer is told who owns which land: 4 for 256 m, 1024 for 4096 m. */
    public static int overlayParts(RegionSettings region) {
        var cells = region.area().sizeX() / CELL * (region.area().sizeY() / CELL);
        return (cells + CELLS_PER_OVERLAY - 1) / CELLS_PER_OVERLAY;
    }

    /** One of them, numbered from 0: some cells, row by row from the south-west. */
    public static Message overlay(RegionSettings region, AgentId receiver, int part) {
        var perRow = region.area().sizeX() / CELL;
        var all = perRow * (region.area().sizeY() / CELL);
        var first = part * CELLS_PER_OVERLAY;
        var type = region.owner().equals(receiver) ? OWN : OTHERS;
        var cells = new byte[Math.min(CELLS_PER_OVERLAY, all - first)];
        for (var i = 0; i < cells.length; i++) {
            var cell = first + i;
            var borders = (cell % perRow == 0 ? WEST_BORDER : 0) | (cell < perRow ? SOUTH_BORDER : 0);
            cells[i] = (byte) (type | borders);
        }
        return new ParcelOverlay(new ParcelOverlay.ParcelData(part, Octets.owning(cells)));
    }

    /** The body of a ParcelProperties event. */
    public static Llsd.Struct properties(RegionSettings region, int sequence, boolean snap, Instant now) {
        var data = place(new LlsdStruct(), region, now);
        land(data, region);
        counts(data);
        data.put("RequestResult", 0)
                .put("SequenceID", sequence)
                .put("SnapSelection", snap)
                .put("UserLocation", Vector3.ZERO)
                .put("UserLookAt", Vector3.ZERO)
                .put("SeeAVs", true)
                .put("AnyAVSounds", true)
                .put("GroupAVSounds", true);
        return new LlsdStruct()
                .putBlock("ParcelData", data)
                .putBlock("MediaData", media())
                .putBlock("ParcelExtendedFlags", new LlsdStruct().put("Flags", u32(0)))
                .putBlock("AgeVerificationBlock", new LlsdStruct().put("RegionDenyAgeUnverified", false))
                .putBlock(
                        "ParcelEnvironmentBlock",
                        new LlsdStruct()
                                .put("ParcelEnvironmentVersion", -1)
                                .put("RegionAllowEnvironmentOverride", false))
                .putBlock("RegionAllowAccessBlock", new LlsdStruct().put("RegionAllowAccessOverride", true))
                .build();
    }

    static Message info(RegionSettings region, AgentId receiver) {
        var area = region.area();
        return new ParcelInfoReply(
                new ParcelInfoReply.AgentData(receiver.value()),
                ParcelInfoReply.Data.builder()
                        .parcelId(id(region))
                        .ownerId(region.owner().value())
                        .name(Octets.utf8z(NAME))
                        .desc(Octets.utf8z(""))
                        .actualArea(area.sizeX() * area.sizeY())
                        .billableArea(area.sizeX() * area.sizeY())
                        .globalX(area.x() + area.sizeX() / 2f)
                        .globalY(area.y() + area.sizeY() / 2f)
                        .simName(Octets.utf8z(region.name()))
                        .build());
    }

    private static LlsdStruct place(LlsdStruct data, RegionSettings region, Instant now) {
        var area = region.area();
        var bitmap = new byte[area.sizeX() / CELL * (area.sizeY() / CELL) / Byte.SIZE];
        Arrays.fill(bitmap, (byte) 0xFF);
        return data.put("LocalID", LOCAL_ID)
                .put("AABBMax", new Vector3(area.sizeX(), area.sizeY(), 0))
                .put("AABBMin", Vector3.ZERO)
                .put("Area", area.sizeX() * area.sizeY())
                .put("Bitmap", Octets.owning(bitmap))
                .put("ClaimDate", new Llsd.Date(now))
                .put("ClaimPrice", 0)
                .put("Name", NAME)
                .put("Desc", "");
    }

    private static void land(LlsdStruct data, RegionSettings region) {
        var none = new UUID(0, 0);
        data.put("ParcelFlags", u32(FLAGS))
                .put("OwnerID", region.owner().value())
                .put("IsGroupOwned", false)
                .put("GroupID", none)
                .put("AuctionID", 0)
                .put("AuthBuyerID", none)
                .put("Category", 0)
                .put("LandingType", LAND_ANYWHERE)
                .put("MediaID", none)
                .put("MediaURL", "")
                .put("MediaAutoScale", false)
                .put("MusicURL", "")
                .put("SnapshotID", none)
                .put("SalePrice", 0)
                .put("RentPrice", 0)
                .put("PassHours", 0.0)
                .put("PassPrice", 0)
                .put("Status", 0)
                .put("OtherCleanTime", 0)
                .put("RegionDenyAnonymous", false)
                .put("RegionDenyIdentified", false)
                .put("RegionDenyTransacted", false)
                .put("RegionPushOverride", false);
    }

    private static void counts(LlsdStruct data) {
        data.put("MaxPrims", CAPACITY)
                .put("SimWideMaxPrims", CAPACITY)
                .put("SimWideTotalPrims", 0)
                .put("ParcelPrimBonus", 1.0);
        for (var name : List.of(
                "OwnerPrims",
                "GroupPrims",
                "OtherPrims",
                "TotalPrims",
                "SelectedPrims",
                "OtherCount",
                "PublicCount",
                "SelfCount")) {
            data.put(name, 0);
        }
    }

    private static LlsdStruct media() {
        return new LlsdStruct()
                .put("MediaDesc", "")
                .put("MediaHeight", 0)
                .put("MediaWidth", 0)
                .put("MediaLoop", false)
                .put("MediaType", "none/none")
                .put("ObscureMedia", false)
                .put("ObscureMusic", false);
    }

    private static Octets u32(int value) {
        return Octets.owning(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }
}
