// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentSetAppearance;
import org.skerry.udp.message.AvatarAppearance;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.RebakeAvatarTextures;

class AgentSetAppearanceHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isShownToAllAndKept() {
        var viewer = env.arrived("Test", 50, 50);
        var witness = env.arrived("Second", 60, 50);
        viewer.send(new AgentSetAppearance(
                new AgentSetAppearance.AgentData(viewer.agent(), viewer.session(), 7, new Vector3(0.45f, 0.6f, 2.1f)),
                List.of(),
                new AgentSetAppearance.ObjectData(TextureEntries.naming(10, new UUID(7, 7))),
                List.of(new AgentSetAppearance.VisualParam(33), new AgentSetAppearance.VisualParam(255))));
        env.tick(5);

        var shown = witness.last(AvatarAppearance.class);
        assertThat(shown.sender().id()).isEqualTo(viewer.agent());
        assertThat(shown.objectData().textureEntry().length()).isEqualTo(35);
        assertThat(shown.visualParam())
                .extracting(AvatarAppearance.VisualParam::paramValue)
                .containsExactly(33, 255);
        assertThat(witness.last(ObjectUpdate.class)
                        .objectData()
                        .getFirst()
                        .scale()
                        .z())
                .isEqualTo(2.1f);
        var kept = env.services().avatars().find(viewer.id()).orElseThrow().values();
        assertThat(kept).containsEntry("VisualParams", "33,255").containsEntry("Serial", "7");
    }

    @Test
    void ofATextureEntryThatIsNoneChangesNothing() {
        var viewer = env.arrived("Test", 50, 50);
        var before = viewer.avatar().appearance();
        viewer.send(appearance(viewer, Octets.owning(new byte[] {1, 2, 3})));
        assertThat(viewer.avatar().appearance()).isEqualTo(before);
        assertThat(env.services().avatars().find(viewer.id())).isEmpty();
    }

    @Test
    void asksOnceForABakeThatNobodyHas() {
        var viewer = env.arrived("Test", 50, 50);
        var lost = new UUID(7, 7);
        viewer.send(appearance(viewer, TextureEntries.naming(10, lost)));
        viewer.send(appearance(viewer, TextureEntries.naming(10, lost)));
        env.tick(2);
        assertThat(viewer.received(RebakeAvatarTextures.class))
                .containsExactly(new RebakeAvatarTextures(new RebakeAvatarTextures.TextureData(lost)));
    }

    @Test
    void asksForNoBakeThatIsHere() {
        var viewer = env.arrived("Test", 50, 50);
        env.bakes().add(new AssetId(new UUID(7, 7)));
        viewer.send(appearance(viewer, TextureEntries.naming(10, new UUID(7, 7))));
        env.tick(2);
        assertThat(viewer.received(RebakeAvatarTextures.class)).isEmpty();
    }

    @Test
    void keepsWhatElseIsStored() {
        var viewer = env.arrived("Test", 50, 50);
        var stored = Map.of("_ap_2", "11111111-aaaa-bbbb-cccc-000000000009", "Wearable 0:0", "a:b");
        env.services().avatars().store(viewer.id(), new AvatarData(stored));
        viewer.send(appearance(viewer, Octets.EMPTY));
        assertThat(env.services().avatars().find(viewer.id()).orElseThrow().values())
                .containsAllEntriesOf(stored)
                .containsEntry("Serial", "7");
    }

    private static AgentSetAppearance appearance(FakeViewer viewer, Octets entry) {
        return new AgentSetAppearance(
                new AgentSetAppearance.AgentData(viewer.agent(), viewer.session(), 7, new Vector3(0.45f, 0.6f, 2.1f)),
                List.of(),
                new AgentSetAppearance.ObjectData(entry),
                List.of());
    }
}
