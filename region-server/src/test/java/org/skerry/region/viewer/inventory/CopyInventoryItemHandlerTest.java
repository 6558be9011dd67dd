// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.inventory.LibraryOwner;
import org.skerry.region.twin.TestItems;
import org.skerry.udp.message.CopyInventoryItem;

class CopyInventoryItemHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void copiesAnItem() {
        var note = talk.note();
        copy(note, talk.folderOfType(InventoryTalk.TRASH), "copy");
        var told = talk.created();
        assertThat(told.callbackId()).isEqualTo(7);
        var made = talk.inventory.item(talk.me, new ItemId(told.itemId())).orElseThrow();
        assertThat(made.id()).isNotEqualTo(note.id());
        assertThat(made.name()).isEqualTo("copy");
        assertThat(made.asset()).isEqualTo(note.asset());
        assertThat(made.permissions()).isEqualTo(note.permissions());
        assertThat(made.folder()).isEqualTo(talk.folderOfType(InventoryTalk.TRASH));
        assertThat(talk.now(note)).isEqualTo(note);
    }

    @Test
    void refusesWhatMayNotBeCopied() {
        copy(talk.note(ItemPermissions.MODIFY | ItemPermissions.TRANSFER), talk.root(), "copy");
        assertThat(talk.alert()).contains("may not copy");
        copy(talk.foreignNote(), talk.root(), "copy");
        assertThat(talk.alert()).contains("may not copy");
        assertThat(talk.inventory
                        .folderContent(talk.me, talk.root())
                        .orElseThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void copiesFromTheLibrary() {
        var book = TestItems.add(talk.inventory, LibraryOwner.ID, 7, AssetId.random());
        copy(book, talk.root(), "");
        var made = talk.inventory
                .item(talk.me, new ItemId(talk.created().itemId()))
                .orElseThrow();
        assertThat(made.owner()).isEqualTo(talk.me);
        assertThat(made.name()).isEqualTo(book.name());
        assertThat(made.creatorId()).isEqualTo(book.creatorId());
    }

    private void copy(InventoryItem item, FolderId folder, String name) {
        talk.say(new CopyInventoryItem(
                new CopyInventoryItem.AgentData(talk.viewer.agent(), talk.viewer.session()),
                List.of(new CopyInventoryItem.InventoryData(
                        7, item.owner().value(), item.id().value(), folder.value(), Octets.utf8z(name)))));
    }
}
