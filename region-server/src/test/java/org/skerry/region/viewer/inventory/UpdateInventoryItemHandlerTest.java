// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.twin.TestAssets;
import org.skerry.region.viewer.upload.UploadTalk;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.UpdateCreateInventoryItem;
import org.skerry.udp.message.UpdateInventoryItem;

class UpdateInventoryItemHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void renamesAnItemWithoutAWord() {
        var note = talk.note();
        update(note, ask(note).name(Octets.utf8z("né ✓")).build());
        assertThat(talk.now(note).name()).isEqualTo("né ✓");
        assertThat(talk.viewer.received(UpdateCreateInventoryItem.class)).isEmpty();
        assertThat(talk.viewer.received(BulkUpdateInventory.class)).isEmpty();
    }

    @Test
    void nobodyAllowsOthersMoreThanHeMay() {
        var note = talk.note();
        talk.inventory.updateItem(note.withPermissions(new ItemPermissions(0x8000, 0x8000, 0, 0, 0x8000)));
        update(
                note,
                ask(note)
                        .everyoneMask(-1)
                        .nextOwnerMask(0xE000)
                        .ownerMask(-1)
                        .baseMask(-1)
                        .build());
        assertThat(talk.now(note).permissions()).isEqualTo(new ItemPermissions(0x8000, 0x8000, 0x8000, 0, 0x8000));
        var told = talk.updated().itemData().getFirst();
        assertThat(told.itemId()).isEqualTo(note.id().value());
        assertThat(told.nextOwnerMask()).isEqualTo(0x8000);
    }

    @Test
    void givesItWhatWasUploaded() {
        var note = talk.note();
        var transaction = new UUID(1, 2);
        var uploads = new UploadTalk(talk.env, talk.viewer);
        uploads.request(transaction, 7, TestAssets.bytes(500));
        update(note, ask(note).transactionId(transaction).build());
        assertThat(talk.now(note).asset()).isEqualTo(uploads.assetOf(transaction));
        assertThat(talk.created().assetId())
                .isEqualTo(uploads.assetOf(transaction).value());
    }

    @Test
    void whatMayNotBeModifiedKeepsItsContent() {
        var note = talk.note(ItemPermissions.COPY);
        var transaction = new UUID(1, 2);
        new UploadTalk(talk.env, talk.viewer).request(transaction, 7, TestAssets.bytes(500));
        update(note, ask(note).transactionId(transaction).build());
        assertThat(talk.now(note).asset()).isEqualTo(note.asset());
    }

    @Test
    void aForeignItemIsLeftAlone() {
        var theirs = talk.foreignNote();
        update(theirs, ask(theirs).name(Octets.utf8z("mine")).build());
        assertThat(talk.now(theirs)).isEqualTo(theirs);
        assertThat(talk.alert()).contains("no such item");
    }

    private static UpdateInventoryItem.InventoryData.Builder ask(InventoryItem item) {
        return UpdateInventoryItem.InventoryData.builder()
                .itemId(item.id().value())
                .folderId(item.folder().value())
                .nextOwnerMask(item.permissions().next())
                .name(Octets.utf8z(item.name()))
                .description(Octets.EMPTY);
    }

    private void update(InventoryItem item, UpdateInventoryItem.InventoryData data) {
        assertThat(data.itemId()).isEqualTo(item.id().value());
        talk.say(new UpdateInventoryItem(
                new UpdateInventoryItem.AgentData(talk.viewer.agent(), talk.viewer.session(), InventoryTalk.NONE),
                List.of(data)));
    }
}
