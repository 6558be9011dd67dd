// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.inventory.LibraryOwner;
import org.skerry.region.twin.TestAssets;
import org.skerry.region.twin.TestItems;
import org.skerry.udp.message.TransferInfo;
import org.skerry.udp.message.TransferPacket;

class TransferRequestHandlerTest {
    private static final int BODY_PART = 13;
    private static final int NOTECARD = 7;
    private static final int SCRIPT = 10;
    private static final int OBJECT = 6;
    private static final int COPY = 0x8000;
    private static final int MODIFY = 0x4000;
    private static final int FORBIDDEN = -3;
    private static final int NOT_FOUND = -2;

    private final TransferTalk talk = new TransferTalk();

    @Test
    void sendsAPublicAssetInPackets() {
        var data = TestAssets.bytes(1500);
        var head = talk.byAsset(asset(BODY_PART, 1500));
        assertThat(head.status()).isZero();
        assertThat(head.size()).isEqualTo(1500);
        assertThat(head.channelType()).isEqualTo(2);
        assertThat(head.params().length()).isEqualTo(20);
        assertThat(talk.data()).isEqualTo(data);
        assertThat(talk.viewer.received(TransferPacket.class))
                .extracting(packet -> packet.transferData().packet() + ":"
                        + packet.transferData().status())
                .containsExactly("0:0", "1:0", "2:1");
    }

    @Test
    void theLastPacketIsFullWhenItFits() {
        talk.byAsset(asset(BODY_PART, 1200));
        assertThat(talk.viewer.received(TransferPacket.class))
                .extracting(packet -> packet.transferData().status())
                .containsExactly(0, 1);
    }

    @Test
    void whatIsNotPublicIsNotSentById() {
        for (var kind : List.of(NOTECARD, SCRIPT, OBJECT)) {
            assertThat(talk.byAsset(asset(kind, 100)).status()).isEqualTo(FORBIDDEN);
            assertThat(talk.data().isEmpty()).isTrue();
        }
        assertThat(talk.byAsset(AssetId.random()).status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void anOwnNotecardIsReadWithAndWithoutItsAsset() {
        var note = item(talk.viewer.id(), NOTECARD, ItemPermissions.MAKER);
        assertThat(talk.byItem(note.id(), note.asset()).status()).isZero();
        assertThat(talk.data()).isEqualTo(TestAssets.bytes(100));
        assertThat(talk.byItem(note.id(), AssetId.ZERO).size()).isEqualTo(100);
        assertThat(talk.byItem(note.id(), asset(NOTECARD, 50)).status()).isEqualTo(FORBIDDEN);
    }

    @Test
    void permissionsDecideWhatIsRead() {
        var viewer = talk.viewer.id();
        assertThat(status(item(viewer, NOTECARD, COPY))).isZero();
        assertThat(status(item(viewer, NOTECARD, MODIFY))).isEqualTo(FORBIDDEN);
        assertThat(status(item(viewer, SCRIPT, COPY | MODIFY))).isZero();
        assertThat(status(item(viewer, SCRIPT, COPY))).isEqualTo(FORBIDDEN);
        assertThat(status(item(viewer, SCRIPT, MODIFY))).isEqualTo(FORBIDDEN);
        assertThat(status(item(viewer, OBJECT, ItemPermissions.ALL))).isEqualTo(FORBIDDEN);
        assertThat(status(item(viewer, BODY_PART, 0))).isZero();
    }

    @Test
    void nobodyReadsAForeignItem() {
        var other = AgentId.random();
        var theirs = item(other, NOTECARD, ItemPermissions.MAKER);
        assertThat(status(theirs)).isEqualTo(NOT_FOUND);
        var claimed = talk.byItem(other.value(), talk.viewer.session(), TransferTalk.NONE, theirs.id(), theirs.asset());
        assertThat(claimed.status()).isEqualTo(FORBIDDEN);
    }

    @Test
    void anItemOfAnotherKindOpensNothing() {
        var script = asset(SCRIPT, 100);
        var assets = talk.env.services().inventory();
        var disguised = TestItems.add(assets, talk.viewer.id(), NOTECARD, script);
        assertThat(status(disguised)).isEqualTo(FORBIDDEN);
    }

    @Test
    void theLibraryIsForAll() {
        assertThat(status(item(LibraryOwner.ID, NOTECARD, ItemPermissions.MAKER)))
                .isZero();
    }

    @Test
    void whatIsInObjectsIsNotFound() {
        var note = item(talk.viewer.id(), NOTECARD, ItemPermissions.MAKER);
        var head = talk.byItem(talk.viewer.agent(), talk.viewer.session(), new UUID(1, 2), note.id(), note.asset());
        assertThat(head.status()).isEqualTo(NOT_FOUND);
        assertThat(talk.byItem(ItemId.random(), AssetId.ZERO).status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void nonsenseIsAnsweredWithNotFound() {
        assertThat(talk.ask(2, new byte[3]).status()).isEqualTo(NOT_FOUND);
        assertThat(talk.ask(3, new byte[40]).status()).isEqualTo(NOT_FOUND);
        assertThat(talk.ask(4, new byte[36]).status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void tooManyAtOnceAreRefused() {
        var params = ByteBuffer.allocate(20);
        TransferTalk.put(params, asset(BODY_PART, 10).value());
        for (var number = 0; number < TransferFeed.MOST_TRANSFERS; number++) {
            talk.begin(2, params.array());
        }
        talk.begin(2, params.array());
        assertThat(talk.viewer.last(TransferInfo.class).transferInfo().status()).isEqualTo(-1);
    }

    private int status(InventoryItem item) {
        return talk.byItem(item.id(), item.asset()).status();
    }

    private AssetId asset(int type, int length) {
        return TestAssets.add(talk.env.services().assets(), type, TestAssets.bytes(length));
    }

    private InventoryItem item(AgentId owner, int type, int allowed) {
        var inventory = talk.env.services().inventory();
        var item = TestItems.add(inventory, owner, type, asset(type, 100))
                .withPermissions(new ItemPermissions(ItemPermissions.ALL, allowed, 0, 0, 0));
        assertThat(inventory.updateItem(item)).isTrue();
        return item;
    }
}
