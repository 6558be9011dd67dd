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

class AbortXferHandlerTest {
    private static final int CLOTHING = 5;
    private static final int LAST = 0x8000_0000;
    private static final UUID TRANSACTION = new UUID(3, 4);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 128, 128);
    private final UploadTalk uploads = new UploadTalk(env, viewer);

    @Test
    void endsAnUpload() {
        uploads.request(TRANSACTION, CLOTHING, Octets.EMPTY);
        var id = viewer.last(RequestXfer.class).xferId().id();
        viewer.send(new AbortXfer(new AbortXfer.XferID(id, -1)));
        env.tick(2);
        assertThat(viewer.last(AssetUploadComplete.class).assetBlock().success())
                .isFalse();
        uploads.packet(id, LAST, TestAssets.bytes(10), 10);
        assertThat(viewer.received(ConfirmXferPacket.class)).isEmpty();
    }
}
