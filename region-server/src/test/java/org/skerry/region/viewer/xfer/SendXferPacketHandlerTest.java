// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.twin.TestAssets;
import org.skerry.region.viewer.upload.UploadTalk;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AbortXfer;
import org.skerry.udp.message.AssetUploadComplete;
import org.skerry.udp.message.ConfirmXferPacket;
import org.skerry.udp.message.RequestXfer;

class SendXferPacketHandlerTest {
    private static final int CLOTHING = 5;
    private static final int LAST = 0x8000_0000;
    private static final UUID TRANSACTION = new UUID(3, 4);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 128, 128);
    private final UploadTalk uploads = new UploadTalk(env, viewer);

    @Test
    void takesPacketsInTheirOrderAlone() {
        var data = TestAssets.bytes(2500);
        uploads.request(TRANSACTION, CLOTHING, Octets.EMPTY);
        var id = viewer.last(RequestXfer.class).xferId().id();
        uploads.packet(id, 1, data.slice(1000, 2000), 2500);
        assertThat(viewer.received(ConfirmXferPacket.class)).isEmpty();
        uploads.packet(id, 0, data.slice(0, 1000), 2500);
        uploads.packet(id, 0, data.slice(0, 1000), 2500);
        uploads.packet(id, 1, data.slice(1000, 2000), 2500);
        uploads.packet(id, 2 | LAST, data.slice(2000, 2500), 2500);
        env.tick(2);
        assertThat(viewer.received(ConfirmXferPacket.class))
                .extracting(confirmed -> confirmed.xferId().packet())
                .containsExactly(0, 0, 1, 2 | LAST);
        assertThat(env.services().assets().findData(uploads.assetOf(TRANSACTION)))
                .contains(data);
    }

    @Test
    void takesNeitherMoreNorLessThanAnnounced() {
        for (var announced : new int[] {900, 1100, -5, Integer.MAX_VALUE}) {
            viewer.forget();
            uploads.request(new UUID(5, announced), CLOTHING, Octets.EMPTY);
            var id = viewer.last(RequestXfer.class).xferId().id();
            uploads.packet(id, LAST, TestAssets.bytes(1000), announced);
            env.tick(2);
            assertThat(viewer.received(AbortXfer.class))
                    .as("%s announced", announced)
                    .hasSize(1);
            assertThat(viewer.last(AssetUploadComplete.class).assetBlock().success())
                    .isFalse();
        }
    }

    @Test
    void nobodyFillsAForeignFile() {
        uploads.request(TRANSACTION, CLOTHING, Octets.EMPTY);
        var id = viewer.last(RequestXfer.class).xferId().id();
        var other = env.arrived("Other", 100, 100);
        new UploadTalk(env, other).packet(id, LAST, TestAssets.bytes(10), 10);
        env.tick(2);
        assertThat(viewer.received(AssetUploadComplete.class)).isEmpty();
        assertThat(other.received(ConfirmXferPacket.class)).isEmpty();
    }
}
