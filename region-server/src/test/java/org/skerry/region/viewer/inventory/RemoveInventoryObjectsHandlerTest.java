// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.RemoveInventoryObjects;

class RemoveInventoryObjectsHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void deletesBothKinds() {
        var gone = talk.folder(talk.folderOfType(InventoryTalk.TRASH), "gone");
        var note = talk.note();
        talk.say(new RemoveInventoryObjects(
                new RemoveInventoryObjects.AgentData(talk.viewer.agent(), talk.viewer.session()),
                List.of(
                        new RemoveInventoryObjects.FolderData(gone.value()),
                        new RemoveInventoryObjects.FolderData(InventoryTalk.NONE)),
                List.of(
                        new RemoveInventoryObjects.ItemData(note.id().value()),
                        new RemoveInventoryObjects.ItemData(InventoryTalk.NONE))));
        assertThat(talk.inventory.folder(talk.me, gone)).isEmpty();
        assertThat(talk.gone(note)).isTrue();
        assertThat(talk.viewer.received(BulkUpdateInventory.class)).isEmpty();
    }
}
