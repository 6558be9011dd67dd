// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.MoveInventoryItem;

class MoveInventoryItemHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void movesAnItem() {
        var note = talk.note();
        move(note, talk.folderOfType(InventoryTalk.TRASH), Octets.EMPTY);
        assertThat(talk.now(note)).isEqualTo(note.withFolder(talk.folderOfType(InventoryTalk.TRASH)));
        assertThat(talk.viewer.received(BulkUpdateInventory.class)).isEmpty();
    }

    @Test
    void givesItANewNameOnTheWay() {
        var note = talk.note();
        move(note, talk.folderOfType(InventoryTalk.TRASH), Octets.utf8z("other"));
        assertThat(talk.now(note).name()).isEqualTo("other");
        assertThat(talk.now(note).folder()).isEqualTo(talk.folderOfType(InventoryTalk.TRASH));
    }

    @Test
    void tellsWhereItIsWhenItCannotBeMoved() {
        var note = talk.note();
        move(note, FolderId.random(), Octets.EMPTY);
        assertThat(talk.now(note)).isEqualTo(note);
        assertThat(talk.updated().itemData().getFirst().folderId())
                .isEqualTo(note.folder().value());
    }

    @Test
    void leavesForeignItemsAlone() {
        var theirs = talk.foreignNote();
        move(theirs, talk.root(), Octets.utf8z("mine"));
        assertThat(talk.now(theirs)).isEqualTo(theirs);
    }

    private void move(InventoryItem item, FolderId folder, Octets name) {
        talk.say(new MoveInventoryItem(
                new MoveInventoryItem.AgentData(talk.viewer.agent(), talk.viewer.session(), false),
                List.of(new MoveInventoryItem.InventoryData(item.id().value(), folder.value(), name))));
    }
}
