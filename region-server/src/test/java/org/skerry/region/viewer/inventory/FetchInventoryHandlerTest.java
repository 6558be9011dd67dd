// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.LibraryOwner;
import org.skerry.region.twin.TestItems;
import org.skerry.udp.message.FetchInventory;
import org.skerry.udp.message.FetchInventoryReply;

class FetchInventoryHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void tellsOfOwnItemsAndTheLibrarys() {
        var note = talk.note();
        var book = TestItems.add(talk.inventory, LibraryOwner.ID, 7, AssetId.random());
        fetch(note, book, talk.foreignNote());
        assertThat(talk.viewer.last(FetchInventoryReply.class).inventoryData())
                .extracting(item -> item.itemId())
                .containsExactly(note.id().value(), book.id().value());
        var told = talk.viewer.last(FetchInventoryReply.class).inventoryData().getFirst();
        assertThat(told.folderId()).isEqualTo(note.folder().value());
        assertThat(told.ownerMask()).isEqualTo(note.permissions().current());
        assertThat(told.crc()).isEqualTo(ItemCheck.of(note));
    }

    @Test
    void sendsAsManyMessagesAsItTakes() {
        var notes = IntStream.range(0, 30).mapToObj(number -> talk.note()).toArray(InventoryItem[]::new);
        fetch(notes);
        var replies = talk.viewer.received(FetchInventoryReply.class);
        assertThat(replies.size()).isGreaterThan(3);
        assertThat(replies.stream()
                        .mapToInt(reply -> reply.inventoryData().size())
                        .sum())
                .isEqualTo(30);
    }

    private void fetch(InventoryItem... items) {
        talk.say(new FetchInventory(
                new FetchInventory.AgentData(talk.viewer.agent(), talk.viewer.session()),
                Stream.of(items)
                        .map(item -> new FetchInventory.InventoryData(
                                item.owner().value(), item.id().value()))
                        .toList()));
    }
}
