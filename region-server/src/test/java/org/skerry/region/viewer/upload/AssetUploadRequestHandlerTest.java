// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.SecureSessionId;
import org.skerry.region.twin.TestAssets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AbortXfer;
import org.skerry.udp.message.AssetUploadComplete;
import org.skerry.udp.message.ConfirmXferPacket;
import org.skerry.udp.message.RequestXfer;

class AssetUploadRequestHandlerTest {
    private static final int CLOTHING = 5;
    private static final int OBJECT = 6;
    private static final UUID TRANSACTION = new UUID(3, 4);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 128, 128);
    private final UploadTalk talk = new UploadTalk(env, viewer);

    @Test
    void reckonsTheIdAsViewersDo() {
        var id = TransactionAsset.id(
                UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
                SecureSessionId.of("01020304-0506-0708-090a-0b0c0d0e0f10"));
        assertThat(id.toString()).isEqualTo("d85bb354-3f85-292d-651d-b3eabb7dabd1");
    }

    @Test
    void storesWhatIsInTheMessage() {
        talk.request(TRANSACTION, CLOTHING, TestAssets.bytes(900));
        assertThat(complete())
                .isEqualTo(new AssetUploadComplete.AssetBlock(
                        talk.assetOf(TRANSACTION).value(), CLOTHING, true));
        var stored = env.services().assets().find(talk.assetOf(TRANSACTION)).orElseThrow();
        assertThat(stored.data()).isEqualTo(TestAssets.bytes(900));
        assertThat(stored.metadata().type()).isEqualTo(CLOTHING);
        assertThat(stored.metadata().creatorId()).isEqualTo(viewer.id().toString());
    }

    @Test
    void fetchesWhatIsNotInTheMessage() {
        var data = TestAssets.bytes(4321);
        talk.request(TRANSACTION, CLOTHING, Octets.EMPTY);
        var asked = viewer.last(RequestXfer.class).xferId();
        assertThat(asked.vFileId()).isEqualTo(talk.assetOf(TRANSACTION).value());
        assertThat(asked.vFileType()).isEqualTo(CLOTHING);
        assertThat(asked.filename()).isEqualTo(Octets.EMPTY);
        talk.send(data);
        assertThat(viewer.received(ConfirmXferPacket.class))
                .extracting(confirmed -> confirmed.xferId().packet())
                .containsExactly(0, 1, 2, 3, 4 | 0x8000_0000);
        assertThat(complete().success()).isTrue();
        assertThat(env.services().assets().findData(talk.assetOf(TRANSACTION))).contains(data);
    }

    @Test
    void refusesWhatCannotBeUploadedThisWay() {
        talk.request(TRANSACTION, OBJECT, TestAssets.bytes(100));
        assertThat(complete().success()).isFalse();
        assertThat(env.services().assets().find(talk.assetOf(TRANSACTION))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() {
        talk.request(TRANSACTION, CLOTHING, Octets.EMPTY);
        var id = viewer.last(RequestXfer.class).xferId().id();
        talk.packet(id, 0, TestAssets.bytes(1000), Uploads.MOST_BYTES + 1);
        env.tick(2);
        assertThat(viewer.received(AbortXfer.class)).hasSize(1);
        assertThat(complete().success()).isFalse();
    }

    @Test
    void givesUpWhatDoesNotCome() {
        talk.request(TRANSACTION, CLOTHING, Octets.EMPTY);
        env.run(Duration.ofSeconds(50));
        assertThat(viewer.received(AssetUploadComplete.class)).isEmpty();
        env.run(Duration.ofSeconds(12));
        assertThat(complete().success()).isFalse();
    }

    @Test
    void theFirstUploadOfATransactionCounts() {
        talk.request(TRANSACTION, CLOTHING, TestAssets.bytes(900));
        viewer.forget();
        talk.request(TRANSACTION, CLOTHING, TestAssets.bytes(901));
        assertThat(complete().success()).isTrue();
        assertThat(env.services().assets().findData(talk.assetOf(TRANSACTION))).contains(TestAssets.bytes(900));
    }

    @Test
    void takesABoundedNumberAtOnce() {
        for (var number = 0; number < 20; number++) {
            talk.request(new UUID(9, number), CLOTHING, Octets.EMPTY);
        }
        assertThat(viewer.received(RequestXfer.class)).hasSize(16);
        assertThat(viewer.received(AssetUploadComplete.class)).hasSize(4);
    }

    private AssetUploadComplete.AssetBlock complete() {
        return viewer.last(AssetUploadComplete.class).assetBlock();
    }
}
