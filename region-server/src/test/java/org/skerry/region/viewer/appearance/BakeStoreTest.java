// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.bake.BakedTexture;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.math.Vector3;
import org.skerry.api.wire.BakedAppearanceXml;
import org.skerry.region.avatar.Attachment;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentCachedTexture;
import org.skerry.udp.message.AgentCachedTextureResponse;
import org.skerry.udp.message.AgentSetAppearance;
import org.skerry.udp.message.AgentWearablesRequest;
import org.skerry.udp.message.RebakeAvatarTextures;

class BakeStoreTest {
    private static final int[] BAKED = {8, 9, 10, 11, 19, 20, 40, 41, 42, 43, 44};
    private static final Octets TEXTURE = Octets.owning(HexFormat.of().parseHex("ff4fff5100320000"));

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private static UUID bake(int face) {
        return new UUID(0xBA4E, face);
    }

    private static UUID outfit(int face) {
        return new UUID(0x0C7F17, face);
    }

    /** Names all eleven bakes, and a default texture for the other thirty-four faces. */
    private static Octets elevenBakes() {
        var out = ByteBuffer.allocate(600);
        out.putLong(0xc228d1cf4b5d4ba8L).putLong(0x84f4899a0796aa97L);
        for (var face : BAKED) {
            var mask = 1L << face;
            var started = false;
            for (var shift = 42; shift > 0; shift -= 7) {
                var part = (int) (mask >>> shift) & 0x7F;
                started |= part != 0;
                if (started) {
                    out.put((byte) (part | 0x80));
                }
            }
            out.put((byte) (mask & 0x7F));
            out.putLong(bake(face).getMostSignificantBits()).putLong(bake(face).getLeastSignificantBits());
        }
        out.put((byte) 0);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return Octets.owning(bytes);
    }

    private void look(FakeViewer who) {
        var outfits = new ArrayList<AgentSetAppearance.WearableData>();
        for (var face : BAKED) {
            outfits.add(new AgentSetAppearance.WearableData(outfit(face), face));
        }
        who.send(new AgentSetAppearance(
                new AgentSetAppearance.AgentData(who.agent(), who.session(), 7, new Vector3(0.45f, 0.6f, 1.9f)),
                outfits,
                new AgentSetAppearance.ObjectData(elevenBakes()),
                List.of()));
        env.tick(2);
    }

    private void start(FakeViewer who) {
        who.send(new AgentWearablesRequest(new AgentWearablesRequest.AgentData(who.agent(), who.session())));
        env.tick(2);
    }

    private List<BakedTexture> kept() {
        return env.services()
                .bakes()
                .find(viewer.id())
                .map(document -> BakedAppearanceXml.read(document, 1000))
                .orElse(List.of());
    }

    private void uploadAll() {
        for (var face : BAKED) {
            env.bake(new AssetId(bake(face)), TEXTURE);
        }
    }

    @Test
    void keepsAllElevenBakesOfUniversalBakes() {
        uploadAll();
        start(viewer);

        look(viewer);

        assertThat(kept())
                .extracting(BakedTexture::textureIndex)
                .containsExactly(8, 9, 10, 11, 19, 20, 40, 41, 42, 43, 44);
        assertThat(kept()).allSatisfy(one -> {
            assertThat(one.cacheId()).isEqualTo(outfit(one.textureIndex()));
            assertThat(one.asset().metadata().id().value()).isEqualTo(bake(one.textureIndex()));
            assertThat(one.asset().data()).isEqualTo(TEXTURE);
        });
        assertThat(viewer.received(RebakeAvatarTextures.class)).isEmpty();
    }

    @Test
    void keepsNothingThatIsNotHere() {
        look(viewer);
        assertThat(kept()).isEmpty();
        assertThat(viewer.received(RebakeAvatarTextures.class)).hasSize(11);
    }

    @Test
    void hasThemHereAgainInTheNextRegion() {
        uploadAll();
        look(viewer);
        var next = new RegionEnv();
        next.services()
                .bakes()
                .store(viewer.id(), env.services().bakes().find(viewer.id()).orElseThrow());
        var arrived = next.arrived("Test", 50, 50);
        assertThat(arrived.id()).isEqualTo(viewer.id());
        arrived.send(
                new AgentWearablesRequest(new AgentWearablesRequest.AgentData(arrived.agent(), arrived.session())));
        next.tick(2);

        arrived.send(new AgentCachedTexture(
                new AgentCachedTexture.AgentData(arrived.agent(), arrived.session(), 1),
                List.of(new AgentCachedTexture.WearableData(outfit(44), 10))));

        assertThat(arrived.last(AgentCachedTextureResponse.class)
                        .wearableData()
                        .getFirst()
                        .textureId())
                .isEqualTo(bake(44));
        assertThat(next.bakes()).contains(new AssetId(bake(8)), new AssetId(bake(44)));
    }

    @Test
    void survivesAStoredDocumentThatIsNone() {
        env.services().bakes().store(viewer.id(), Octets.utf8("<BakedAppearance><BakedTexture>"));
        start(viewer);
        uploadAll();
        look(viewer);
        assertThat(kept()).hasSize(11);
    }

    @Test
    void bringsWhatIsAttached() {
        var hat = ItemId.random();
        var left = ItemId.random();
        var right = ItemId.random();
        env.services()
                .avatars()
                .store(viewer.id(), new AvatarData(Map.of("_ap_2", hat.toString(), "_ap_5", left + "," + right)));

        start(viewer);

        var worn = List.of(new Attachment(2, hat), new Attachment(5, left), new Attachment(5, right));
        assertThat(viewer.avatar().appearance().attachments()).isEqualTo(worn);
        look(viewer);
        assertThat(viewer.avatar().appearance().attachments()).isEqualTo(worn);
        assertThat(env.services().avatars().find(viewer.id()).orElseThrow().values())
                .containsEntry("_ap_2", hat.toString())
                .containsEntry("_ap_5", left + "," + right);
    }
}
