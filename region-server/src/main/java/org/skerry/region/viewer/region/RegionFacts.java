// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.ChatRange;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.message.RegionInfo;

/** What a region says of itself (lludp section 4). */
public final class RegionFacts {
    /** Prims that the region is announced to hold. */
    public static final int OBJECT_CAPACITY = 15_000;

    /** Names the kind of land, as the handshake has it: none, as stock simulators do. */
    public static final String PRODUCT_SKU = "";

    /** More than six bakes. */
    private static final long PROTOCOLS = 1L << 63;

    private static final int CPU_CLASS = 9;
    private static final float LOW_TEXTURE = 10;
    private static final float HIGH_TEXTURE = 60;
    private static final float TERRAIN_LIMIT = 100;
    private static final UUID NONE = new UUID(0, 0);
    private static final UUID DIRT = UUID.fromString("b8d3965a-ad78-bf43-699b-bff8eca6c975");
    private static final UUID GRASS = UUID.fromString("abb783e6-3e93-26c0-248a-247666855da3");
    private static final UUID MOUNTAIN = UUID.fromString("179cdabd-398a-9b6b-1391-4dc333ba321f");
    private static final UUID ROCK = UUID.fromString("beb169c7-11ea-fff2-efe5-0f24dc881df2");

    private RegionFacts() {}

    /** The first thing an arriving viewer is told. */
    public static Message handshake(RegionSettings region, RegionRules rules, AgentId receiver) {
        var info = RegionHandshake.RegionInfo.builder()
                .regionFlags(rules.flags())
                .simAccess(region.access())
                .simName(Octets.utf8z(region.name()))
                .simOwner(region.owner().value())
                .isEstateManager(region.owner().equals(receiver))
                .waterHeight(region.waterHeight())
                .cacheId(cacheId(region))
                .terrainBase0(NONE)
                .terrainBase1(NONE)
                .terrainBase2(NONE)
                .terrainBase3(NONE)
                .terrainDetail0(DIRT)
                .terrainDetail1(GRASS)
                .terrainDetail2(MOUNTAIN)
                .terrainDetail3(ROCK)
                .terrainStartHeight00(LOW_TEXTURE)
                .terrainStartHeight01(LOW_TEXTURE)
                .terrainStartHeight10(LOW_TEXTURE)
                .terrainStartHeight11(LOW_TEXTURE)
                .terrainHeightRange00(HIGH_TEXTURE)
                .terrainHeightRange01(HIGH_TEXTURE)
                .terrainHeightRange10(HIGH_TEXTURE)
                .terrainHeightRange11(HIGH_TEXTURE)
                .build();
        return new RegionHandshake(
                info,
                new RegionHandshake.RegionInfo2(region.id().value()),
                new RegionHandshake.RegionInfo3(CPU_CLASS, 1, Octets.EMPTY, Octets.utf8(PRODUCT_SKU), Octets.EMPTY),
                List.of(new RegionHandshake.RegionInfo4(Integer.toUnsignedLong(rules.flags()), PROTOCOLS)));
    }

    /** The answer to RequestRegionInfo. */
    static Message info(RegionContext context, Viewer receiver) {
        var region = context.settingsNow();
        var rules = context.scene().rules();
        var info = RegionInfo.RegionInfoBlock.builder()
                .simName(Octets.utf8z(region.name()))
                .estateId(EstateFacts.of(context).id())
                .parentEstateId(EstateFacts.of(context).numbers().parent())
                .regionFlags(rules.flags())
                .simAccess(region.access())
                .maxAgents(Math.min(255, context.agentLimit()))
                .objectBonusFactor(1)
                .waterHeight(region.waterHeight())
                .terrainRaiseLimit(TERRAIN_LIMIT)
                .terrainLowerLimit(-TERRAIN_LIMIT)
                .build();
        var limits = new RegionInfo.RegionInfo2(
                Octets.EMPTY, Octets.EMPTY, context.agentLimit(), region.maxAgents(), OBJECT_CAPACITY);
        return new RegionInfo(
                new RegionInfo.AgentData(
                        receiver.agent().value(), receiver.session().value()),
                info,
                limits,
                List.of(new RegionInfo.RegionInfo3(Integer.toUnsignedLong(rules.flags()))),
                List.of(RegionInfo.RegionInfo5.builder()
                        .chatWhisperRange(ChatRange.WHISPER)
                        .chatNormalRange(ChatRange.SAY)
                        .chatShoutRange(ChatRange.SHOUT)
                        .build()),
                List.of());
    }

    /** The same at every start, so that what viewers cached of the region stays good. */
    private static UUID cacheId(RegionSettings region) {
        return UUID.nameUUIDFromBytes(("cache " + region.id()).getBytes(StandardCharsets.UTF_8));
    }
}
