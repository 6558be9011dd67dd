// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.RemoveInventoryFolder;

class RemoveInventoryFolderHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void deletesWhatIsInTrashAndTellsOfTheRest() {
        var gone = talk.folder(talk.folderOfType(InventoryTalk.TRASH), "gone");
        var kept = talk.folder(talk.root(), "kept");
        talk.say(new RemoveInventoryFolder(
                new RemoveInventoryFolder.AgentData(talk.viewer.agent(), talk.viewer.session()),
                List.of(
                        new RemoveInventoryFolder.FolderData(gone.value()),
                        new RemoveInventoryFolder.FolderData(kept.value()))));
        assertThat(talk.inventory.folder(talk.me, gone)).isEmpty();
        assertThat(talk.inventory.folder(talk.me, kept)).isPresent();
        assertThat(talk.updated().folderData())
                .extracting(folder -> folder.folderId())
                .containsExactly(kept.value());
    }
}
