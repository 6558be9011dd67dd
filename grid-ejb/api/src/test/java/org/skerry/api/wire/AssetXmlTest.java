// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

class AssetXmlTest {
    private static final String NAMESPACES =
            " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    private static final AssetId ID = AssetId.of("aaaaaaaa-0000-0000-0000-000000004096");
    private static final AssetMetadata SMALL =
            AssetMetadata.permanent(ID, "small4k", 0, "11111111-aaaa-bbbb-cccc-000000000001", Instant.EPOCH);
    private static final AssetMetadata TILE = new AssetMetadata(
            AssetId.of("ed63ef18-1196-4c47-bafe-ebfc0f7513bb"),
            "terrainImage_11111111-2222-3333-4444-555555555501",
            "PeerRegion",
            0,
            Instant.EPOCH,
            false,
            false,
            "11111111-2222-3333-4444-555555555501",
            AssetMetadata.FLAG_MAPTILE);
    private static final String UPLOAD = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><AssetBase" + NAMESPACES
            + "><Data>/0//UQAv</Data><FullID><Guid>ed63ef18-1196-4c47-bafe-ebfc0f7513bb</Guid></FullID>"
            + "<ID>ed63ef18-1196-4c47-bafe-ebfc0f7513bb</ID>"
            + "<Name>terrainImage_11111111-2222-3333-4444-555555555501</Name><Description>PeerRegion</Description>"
            + "<Type>0</Type><UploadAttempts>0</UploadAttempts><Local>false</Local><Temporary>false</Temporary>"
            + "<CreatorID>11111111-2222-3333-4444-555555555501</CreatorID><Flags>Maptile</Flags></AssetBase>";

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Octets octets(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Octets.owning(bytes);
    }

    @Test
    void anUploadIsReadAndWrittenAsCaptured() {
        var asset = AssetXml.readAsset(in(UPLOAD), 100);

        assertThat(asset).isEqualTo(new Asset(TILE, octets(0xFF, 0x4F, 0xFF, 0x51, 0, 0x2F)));
        assertThat(new String(AssetXml.assetRequest(asset), StandardCharsets.UTF_8))
                .isEqualTo(UPLOAD);
    }

    @Test
    void metadataIsWrittenAsCaptured() {
        assertThat(new String(AssetXml.metadataReply(SMALL), StandardCharsets.UTF_8))
                .isEqualTo("""
                        \uFEFF<?xml version="1.0" encoding="utf-8"?>
                        <AssetMetadata xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                          <FullID>
                            <Guid>aaaaaaaa-0000-0000-0000-000000004096</Guid>
                          </FullID>
                          <ID>aaaaaaaa-0000-0000-0000-000000004096</ID>
                          <Name>small4k</Name>
                          <Description />
                          <CreationDate>0001-01-01T00:00:00</CreationDate>
                          <Type>0</Type>
                          <ContentType>image/x-j2c</ContentType>
                          <Local>false</Local>
                          <Temporary>false</Temporary>
                          <CreatorID>11111111-aaaa-bbbb-cccc-000000000001</CreatorID>
                          <Flags>Normal</Flags>
                        </AssetMetadata>""");
        assertThat(AssetXml.metadataReply(SMALL)).hasSize(588);
        assertThat(AssetXml.readMetadata(new ByteArrayInputStream(AssetXml.metadataReply(SMALL))))
                .isEqualTo(SMALL);
    }

    @Test
    void smallAnswersAreWrittenAsCaptured() {
        assertThat(AssetXml.booleanReply(false)).hasSize(66);
        assertThat(AssetXml.stringReply("ed63ef18-1196-4c47-bafe-ebfc0f7513bb")).hasSize(95);
        var exist = AssetXml.existReply(List.of(true, false));
        assertThat(exist).hasSize(228);
        assertThat(AssetXml.readBooleans(new ByteArrayInputStream(exist))).containsExactly(true, false);
        assertThat(AssetXml.readStrings(new ByteArrayInputStream(AssetXml.existRequest(List.of(ID)))))
                .containsExactly(ID.toString());
        assertThat(AssetXml.readString(new ByteArrayInputStream(AssetXml.stringReply(""))))
                .isEmpty();
    }

    @Test
    void elementsMayComeInAnyOrderAndBeMissing() {
        var asset = AssetXml.readAsset(
                in(
                        "<AssetBase><Type>-1</Type><ID>aaaaaaaa-0000-0000-0000-000000004096</ID><Flags>Maptile Collectable</Flags>"
                                + "<Local>True</Local><Data>\n S6+g\n ggbe\nAQ== </Data></AssetBase>"),
                100);

        assertThat(asset.metadata().id()).isEqualTo(ID);
        assertThat(asset.metadata().type()).isEqualTo(-1);
        assertThat(asset.metadata().flags()).isEqualTo(5);
        assertThat(asset.metadata().local()).isTrue();
        assertThat(asset.data().length()).isEqualTo(7);
    }

    @Test
    void blobsOfAnyLengthComeBack() {
        var random = new SplittableRandom(3);
        for (var length : new int[] {0, 1, 2, 3, 4, 24 * 1024 - 1, 24 * 1024, 24 * 1024 + 1, 100_001}) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            var asset = new Asset(SMALL, Octets.owning(bytes));

            assertThat(AssetXml.readAsset(new ByteArrayInputStream(AssetXml.assetReply(asset)), length))
                    .isEqualTo(asset);
        }
    }

    @Test
    void datesWithAndWithoutOffsetAreRead() {
        assertThat(AssetDates.parse("2026-11-21T00:09:49.1234567Z")).isEqualTo("2026-11-21T00:09:49.123456700Z");
        assertThat(AssetDates.parse("2026-11-21T01:09:49+01:00")).isEqualTo("2026-11-21T00:09:49Z");
        assertThat(AssetDates.parse("2026-11-21T00:09:49")).isEqualTo("2026-11-21T00:09:49Z");
    }

    @Test
    void tooLargeABlobAndADoctypeAreRefused() {
        assertThatThrownBy(() -> AssetXml.readAsset(in(UPLOAD), 5)).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(
                        () -> AssetXml.readAsset(in("<!DOCTYPE x>" + UPLOAD.substring(UPLOAD.indexOf("<Asset"))), 99))
                .isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> AssetXml.readAsset(in("<AssetMetadata/>"), 99))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void damagedUploadsAreRefusedOrReadButNeverHarm() {
        var random = new SplittableRandom(5);
        for (var round = 0; round < 2000; round++) {
            var bytes = UPLOAD.getBytes(StandardCharsets.UTF_8);
            for (var i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(AssetXml.readAsset(new ByteArrayInputStream(bytes), 100)
                                .data()
                                .length())
                        .isLessThanOrEqualTo(100);
            } catch (MalformedBodyException refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }
}
