// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.bake.BakedTexture;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

class BakedAppearanceXmlTest {
    /** The beginning of a captured document, with a shorter blob. */
    private static final String CAPTURED = "<BakedAppearance>"
            + "<BakedTexture TextureIndex=\"8\" CacheId=\"da9c3e16-052e-f5c9-10c6-9c4c2f563d08\">"
            + "<AssetBase xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Data>/0//UQA1</Data>"
            + "<FullID><Guid>66c41e39-38f9-f75a-024e-585989bfab73</Guid></FullID>"
            + "<ID>66c41e39-38f9-f75a-024e-585989bfab73</ID><Name>Baked texture</Name><Description />"
            + "<Type>0</Type><UploadAttempts>0</UploadAttempts><Local>true</Local><Temporary>true</Temporary>"
            + "<CreatorID>22222222-aaaa-bbbb-cccc-000000000000</CreatorID><Flags>Normal</Flags></AssetBase>"
            + "</BakedTexture></BakedAppearance>";

    private static BakedTexture texture(int index) {
        var metadata = new AssetMetadata(
                AssetId.of("66c41e39-38f9-f75a-024e-585989bfab73"),
                "Baked texture",
                "",
                0,
                Instant.EPOCH,
                true,
                true,
                "22222222-aaaa-bbbb-cccc-000000000000",
                0);
        var blob = Octets.owning(new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51, 0, 0x35});
        return new BakedTexture(
                index, UUID.fromString("da9c3e16-052e-f5c9-10c6-9c4c2f563d08"), new Asset(metadata, blob));
    }

    @Test
    void aCapturedDocument() {
        assertThat(BakedAppearanceXml.read(Octets.utf8(CAPTURED), 1000)).containsExactly(texture(8));
        assertThat(BakedAppearanceXml.write(List.of(texture(8))).text()).isEqualTo(CAPTURED);
        assertThat(BakedAppearanceXml.isDocument(Octets.utf8(CAPTURED))).isTrue();
    }

    @Test
    void severalTextures() {
        var textures = List.of(texture(8), texture(9), texture(40));
        assertThat(BakedAppearanceXml.read(BakedAppearanceXml.write(textures), 1000))
                .isEqualTo(textures);
        assertThat(BakedAppearanceXml.read(BakedAppearanceXml.write(List.of()), 1000))
                .isEmpty();
    }

    @Test
    void aTextureWithoutAnAssetIsLeftOut() {
        var document = "<BakedAppearance><BakedTexture TextureIndex=\"9\""
                + " CacheId=\"da9c3e16-052e-f5c9-10c6-9c4c2f563d08\" />" + CAPTURED.substring(17);
        assertThat(BakedAppearanceXml.read(Octets.utf8(document), 1000)).containsExactly(texture(8));
    }

    @Test
    void garbageIsToldApart() {
        for (var bad : List.of(
                CAPTURED.replace("TextureIndex=\"8\"", "TextureIndex=\"x\""),
                CAPTURED.replace("da9c3e16", "nonsense"),
                CAPTURED.replace("TextureIndex=\"8\"", ""),
                CAPTURED.replace("AssetBase", "Other"),
                CAPTURED.replace("BakedTexture", "Other"),
                CAPTURED.substring(0, 300))) {
            assertThatThrownBy(() -> BakedAppearanceXml.read(Octets.utf8(bad), 1000))
                    .as(bad)
                    .isInstanceOf(MalformedBodyException.class);
        }
        assertThatThrownBy(() -> BakedAppearanceXml.read(Octets.utf8(CAPTURED), 3))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void mutatedDocumentsAreReadOrRefused() {
        var random = new SplittableRandom(14);
        var whole = Octets.utf8(CAPTURED).toArray();
        for (var run = 0; run < 2000; run++) {
            var bytes = whole.clone();
            for (var change = random.nextInt(1, 4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            var document = Octets.owning(bytes);
            try {
                assertThat(BakedAppearanceXml.read(document, 1000)).hasSizeLessThan(2);
                assertThat(BakedAppearanceXml.isDocument(document)).isTrue();
            } catch (MalformedBodyException refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }
}
