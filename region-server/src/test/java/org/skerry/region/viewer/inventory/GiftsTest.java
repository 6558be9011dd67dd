// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.TestRegion;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.ImprovedInstantMessage;

class GiftsTest {
    private final InventoryTalk talk = new InventoryTalk();

    private static final int OFFER = 4;
    private static final int ACCEPTED = 5;
    private static final int DECLINED = 6;
    private final FakeViewer friend = talk.env.arrived("Friend", 100, 100);

    @Test
    void aGiftIsCopiedWithWhatTheNextOwnerMay() {
        var note = talk.note();
        talk.inventory.updateItem(note.withPermissions(
                new ItemPermissions(ItemPermissions.MAKER, ItemPermissions.MAKER, 0x8000, 0x8000, 0x8000 | 0x2000)));
        var gift = give(note);
        var got = talk.inventory.item(friend.id(), gift).orElseThrow();
        assertThat(got.asset()).isEqualTo(note.asset());
        assertThat(got.creator()).isEqualTo(talk.me);
        assertThat(got.permissions()).isEqualTo(new ItemPermissions(0x8A000, 0x8A000, 0, 0, 0xA000));
        assertThat(talk.gone(note)).isFalse();
        assertThat(friend.last(BulkUpdateInventory.class).itemData().getFirst().itemId())
                .isEqualTo(gift.value());
    }

    @Test
    void whatMayNotBeCopiedIsGivenAway() {
        var note = talk.note(ItemPermissions.TRANSFER);
        var gift = give(note);
        assertThat(talk.gone(note)).isTrue();
        assertThat(talk.inventory.item(friend.id(), gift)).isPresent();
    }

    @Test
    void whatMayNotBePassedOnStays() {
        var note = talk.note(ItemPermissions.COPY | ItemPermissions.MODIFY);
        say(talk.viewer, friend, OFFER, new UUID(1, 1), bucket(7, note.id().value()));
        assertThat(talk.viewer.last(AlertMessage.class).alertData().message().text())
                .contains("may not give");
        assertThat(friend.received(ImprovedInstantMessage.class)).isEmpty();
    }

    @Test
    void nobodyGivesForeignThings() {
        var theirs = talk.foreignNote();
        say(talk.viewer, friend, OFFER, new UUID(1, 1), bucket(7, theirs.id().value()));
        assertThat(friend.received(ImprovedInstantMessage.class)).isEmpty();
        assertThat(talk.gone(theirs)).isFalse();
    }

    @Test
    void wholeFoldersAreNotGivenYet() {
        say(talk.viewer, friend, OFFER, new UUID(1, 1), bucket(8, talk.root().value()));
        assertThat(talk.viewer.last(AlertMessage.class).alertData().message().text())
                .contains("single items");
    }

    @Test
    void acceptedItGoesWhereItIsWanted() {
        var gift = give(talk.note());
        var root = talk.inventory.rootFolder(friend.id()).orElseThrow().id();
        talk.viewer.forget();
        say(friend, talk.viewer, ACCEPTED, gift.value(), id(root.value()));
        assertThat(talk.inventory.item(friend.id(), gift).orElseThrow().folder())
                .isEqualTo(root);
        var told = talk.viewer.last(ImprovedInstantMessage.class).messageBlock();
        assertThat(told.dialog()).isEqualTo(ACCEPTED);
        assertThat(told.id()).isEqualTo(gift.value());
    }

    @Test
    void oneWhoIsNotOnlineFindsItAndTheWordOfIt() {
        var note = talk.note();
        var absent = new AgentId(new UUID(6, 7));
        talk.env.services().accounts().store(TestRegion.account(absent, new UserName("Absent", "User")));
        talk.inventory.createUserInventory(absent);
        say(
                talk.viewer,
                absent.value(),
                OFFER,
                new UUID(1, 1),
                bucket(7, note.id().value()));
        var kept = talk.env.services().offlineMessages().take(absent).getFirst();
        assertThat(kept.dialog()).isEqualTo(OFFER);
        assertThat(kept.bucket()).isEqualTo(bucket(7, kept.session()));
        assertThat(talk.inventory.item(absent, new ItemId(kept.session()))).isPresent();
        assertThat(talk.viewer
                        .last(ImprovedInstantMessage.class)
                        .messageBlock()
                        .message()
                        .text())
                .isEqualTo("User not online. Inventory has been saved.");
    }

    @Test
    void declinedItGoesIntoTheTrash() {
        var gift = give(talk.note());
        say(friend, talk.viewer, DECLINED, gift.value(), Octets.EMPTY);
        var trash =
                talk.inventory.folderForType(friend.id(), InventoryTalk.TRASH).orElseThrow();
        assertThat(talk.inventory.item(friend.id(), gift).orElseThrow().folder())
                .isEqualTo(trash.id());
        assertThat(talk.viewer.last(ImprovedInstantMessage.class).messageBlock().dialog())
                .isEqualTo(DECLINED);
    }

    private ItemId give(InventoryItem item) {
        talk.inventory.createUserInventory(friend.id());
        say(
                talk.viewer,
                friend,
                OFFER,
                new UUID(1, 1),
                bucket(item.assetType(), item.id().value()));
        var offer = friend.last(ImprovedInstantMessage.class).messageBlock();
        assertThat(offer.dialog()).isEqualTo(OFFER);
        assertThat(offer.binaryBucket()).isEqualTo(bucket(item.assetType(), offer.id()));
        return new ItemId(offer.id());
    }

    private void say(FakeViewer from, FakeViewer to, int dialog, UUID id, Octets bucket) {
        say(from, to.agent(), dialog, id, bucket);
    }

    private void say(FakeViewer from, UUID to, int dialog, UUID id, Octets bucket) {
        from.send(new ImprovedInstantMessage(
                new ImprovedInstantMessage.AgentData(from.agent(), from.session()),
                ImprovedInstantMessage.MessageBlock.builder()
                        .toAgentId(to)
                        .dialog(dialog)
                        .id(id)
                        .message(Octets.utf8z("a gift"))
                        .binaryBucket(bucket)
                        .build(),
                ImprovedInstantMessage.EstateBlock.EMPTY,
                List.of()));
        talk.env.tick(3);
    }

    private static Octets id(UUID id) {
        return bucket(0, id).slice(1, 17);
    }

    private static Octets bucket(int type, UUID id) {
        return Octets.owning(ByteBuffer.allocate(17)
                .put((byte) type)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
