// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.FolderId;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.UpdateInventoryFolder;

class UpdateInventoryFolderHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void renamesAFolder() {
        var id = talk.folder(talk.root(), "before");
        rename(id, -1);
        assertThat(talk.inventory.folder(talk.me, id).orElseThrow().name()).isEqualTo("after");
        assertThat(talk.viewer.received(BulkUpdateInventory.class)).isEmpty();
    }

    @Test
    void tellsTheNameThatASystemFolderKeeps() {
        rename(talk.folderOfType(InventoryTalk.TRASH), InventoryTalk.TRASH);
        assertThat(talk.updated().folderData().getFirst().name().text()).isEqualTo("Trash");
        assertThat(talk.updated().itemData()).isEmpty();
    }

    private void rename(FolderId id, int type) {
        talk.say(new UpdateInventoryFolder(
                new UpdateInventoryFolder.AgentData(talk.viewer.agent(), talk.viewer.session()),
                List.of(new UpdateInventoryFolder.FolderData(
                        id.value(), talk.root().value(), type, Octets.utf8z("after")))));
    }
}
