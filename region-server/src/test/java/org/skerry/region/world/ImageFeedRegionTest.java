// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AssetId;
import org.skerry.region.twin.TestAssets;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.RequestImage;
import org.skerry.udp.throttle.Category;

class ImageFeedRegionTest {
    private static final int TEXTURE = 0;
    private static final int LARGE = 1 << 20;

    private final RegionEnv env = new RegionEnv();

    @Test
    void aCircuitThatIsFullIsSentNoMoreUntilItDrains() {
        var viewer = env.arrived("Test", 128, 128);
        var image = TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(LARGE));
        viewer.send(request(viewer, image));
        viewer.link().waitingBytes(Category.TEXTURE, 32 * 1024);
        env.tick(50);
        assertThat(viewer.received(ImagePacket.class)).isEmpty();

        viewer.link().waitingBytes(Category.TEXTURE, 32 * 1024 - 1);
        env.tick(2);
        assertThat(viewer.received(ImagePacket.class)).hasSizeLessThan(3);
    }

    @Test
    void aLargeTextureIsNotPouredOutAtOnce() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(request(viewer, TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(LARGE))));
        for (var turn = 0; turn < 20; turn++) {
            env.tick(2);
            assertThat(viewer.received(ImagePacket.class)).hasSizeLessThanOrEqualTo(34);
            viewer.forget();
        }
    }

    @Test
    void oneWhoIsSlowDoesNotHoldUpAnother() {
        var slow = env.arrived("Slow", 128, 128);
        var quick = env.arrived("Quick", 128, 128);
        var image = TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(5000));
        slow.link().waitingBytes(Category.TEXTURE, Long.MAX_VALUE / 2);
        slow.send(request(slow, image));
        quick.send(request(quick, image));
        env.tick(20);
        assertThat(slow.received(ImagePacket.class)).isEmpty();
        assertThat(quick.received(ImagePacket.class)).hasSize(5);
    }

    @Test
    void whoLeavesInTheMidstIsForgotten() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(request(viewer, TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(LARGE))));
        env.tick(4);
        viewer.logout();
        viewer.forget();
        env.tick(20);
        assertThat(viewer.received(ImagePacket.class)).isEmpty();
    }

    private static Message request(FakeViewer viewer, AssetId image) {
        return new RequestImage(
                new RequestImage.AgentData(viewer.agent(), viewer.session()),
                List.of(new RequestImage.RequestImageBlock(image.value(), 0, 1, 0, 0)));
    }
}
