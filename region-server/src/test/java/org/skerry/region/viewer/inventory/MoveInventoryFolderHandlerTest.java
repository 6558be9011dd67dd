// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.FolderId;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.MoveInventoryFolder;

class MoveInventoryFolderHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void movesAFolder() {
        var id = talk.folder(talk.root(), "old things");
        move(id, talk.folderOfType(InventoryTalk.TRASH));
        assertThat(talk.inventory.folder(talk.me, id).orElseThrow().parent())
                .isEqualTo(talk.folderOfType(InventoryTalk.TRASH));
        assertThat(talk.viewer.received(BulkUpdateInventory.class)).isEmpty();
    }

    @Test
    void tellsWhereItIsWhenItCannotBeMoved() {
        var trash = talk.folderOfType(InventoryTalk.TRASH);
        move(trash, talk.folder(talk.root(), "inside"));
        assertThat(talk.updated().folderData().getFirst().folderId()).isEqualTo(trash.value());
        assertThat(talk.updated().folderData().getFirst().parentId())
                .isEqualTo(talk.root().value());
    }

    private void move(FolderId id, FolderId parent) {
        talk.say(new MoveInventoryFolder(
                new MoveInventoryFolder.AgentData(talk.viewer.agent(), talk.viewer.session(), false),
                List.of(new MoveInventoryFolder.InventoryData(id.value(), parent.value()))));
    }
}
